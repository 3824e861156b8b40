/** An appointment as a calendar wants it; nothing personal, because the link leaves for another company's site. */
export interface CalendarEvent {
  title: string;
  text: string;
  where: string;
  startsAt: string;
  endsAt: string;
}

/** The plain link that opens Google Calendar with the appointment ready to save. */
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

/** The plain link that opens Outlook with the appointment ready to save. */
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
