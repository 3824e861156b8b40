import { momentText } from '../agenda-changes/moment-text.ts';
import { timeText, wallDate, wallMinute } from './wall-clock.ts';

/** A stretch of time as the office's calendar and clock show it: "martedì 24 novembre 2026, 09:00–13:00". */
export function spanText({ startsAt, endsAt }: { startsAt: string; endsAt: string }, zone: string): string {
  const sameDay = wallDate(startsAt, zone) === wallDate(endsAt, zone);
  const end = sameDay ? timeText(wallMinute(endsAt, zone)) : ` ${momentText(endsAt, zone)}`;
  return `${momentText(startsAt, zone)}${sameDay ? '–' : ' –'}${end}`;
}
