/** An appointment for a calendar link. It holds no personal data, because the link sends it to another company. */
export interface CalendarEvent {
  title: string;
  text: string;
  where: string;
  startsAt: string;
  endsAt: string;
}

/** Returns the URL that opens Google Calendar with the appointment filled in. */
export function googleLink(event: CalendarEvent): string {
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: event.title,
    dates: `${utc(event.startsAt)}/${utc(event.endsAt)}`.replaceAll(/[-:]/g, ''),
    details: event.text,
    location: event.where,
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

/** Returns the URL that opens Outlook with the appointment filled in. */
export function outlookLink(event: CalendarEvent): string {
  const query = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: event.title,
    startdt: utc(event.startsAt),
    enddt: utc(event.endsAt),
    body: event.text,
    location: event.where,
  });
  return `https://outlook.live.com/calendar/0/deeplink/compose?${query}`;
}

function utc(instant: string): string {
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
