import ICAL from 'ical.js';
import type { ReceivedMail } from './received-mail.ts';

/** Properties of a calendar invitation as pairs of label and value. */
export type CalendarSummary = [label: string, value: string][];

/** Summarizes the invitation of a mail; returns undefined without a valid one. */
export function summarizeCalendar(mail: ReceivedMail): CalendarSummary | undefined {
  const text = mail.attachments.find(({ contentType }) => /calendar|ics/.test(contentType))?.text;
  if (text === undefined) return undefined;
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const vevent = calendar.getFirstSubcomponent('vevent');
    return vevent ? toRows(calendar, new ICAL.Event(vevent)) : undefined;
  } catch {
    return undefined;
  }
}

function toRows(calendar: ICAL.Component, event: ICAL.Event): CalendarSummary {
  const all: CalendarSummary = [
    ['Tipo', METHODS[readProperty(calendar, 'method')] ?? readProperty(calendar, 'method')],
    ['Titolo', event.summary ?? ''],
    ['Inizio', formatInRome(event.startDate)],
    ['Fine', formatInRome(event.endDate)],
    ['Luogo', event.location ?? ''],
    ['Organizzatore', (event.organizer ?? '').replace(/^mailto:/i, '')],
    ['Stato', readProperty(event.component, 'status')],
    ['Versione', String(event.sequence ?? 0)],
  ];
  return all.filter(([, value]) => value !== '');
}

function readProperty(component: ICAL.Component, property: string): string {
  return String(component.getFirstPropertyValue(property) ?? '');
}

const METHODS: Record<string, string> = { REQUEST: 'Invito', CANCEL: 'Annullamento' };

const ROME = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

function formatInRome(time: ICAL.Time | null): string {
  return time ? ROME.format(time.toJSDate()) : '';
}
