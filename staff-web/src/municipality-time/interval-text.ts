import { instantText } from './instant-text.ts';
import { timeText, wallDate, wallMinute } from './wall-clock.ts';

/** Formats an interval in the municipality's time zone: "martedì 24 novembre 2026, 09:00–13:00". */
export function intervalText({ startsAt, endsAt }: { startsAt: string; endsAt: string }, zone: string): string {
  const sameDay = wallDate(startsAt, zone) === wallDate(endsAt, zone);
  const end = sameDay ? timeText(wallMinute(endsAt, zone)) : ` ${instantText(endsAt, zone)}`;
  return `${instantText(startsAt, zone)}${sameDay ? '–' : ' –'}${end}`;
}
