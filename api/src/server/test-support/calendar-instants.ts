import ICAL from 'ical.js';

/** Start, end and alarm of a calendar event, in milliseconds. */
export type CalendarInstants = { method: string; start: number; end: number; rings: number | null };

/** Parses an .ics file. */
export function eventIn(file: string): CalendarInstants {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const component = calendar.getFirstSubcomponent('vevent')!;
  const event = new ICAL.Event(component);
  const trigger = component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger');
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    start: instant(event.startDate),
    end: instant(event.endDate),
    rings: trigger instanceof ICAL.Duration ? instant(event.startDate) + trigger.toSeconds() * 1000 : null,
  };
}

function instant(time: ICAL.Time): number {
  return time.toUnixTime() * 1000;
}
