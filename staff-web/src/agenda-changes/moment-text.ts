import { dateText } from '../municipality-time/calendar.ts';
import { timeText, wallDate, wallMinute } from '../municipality-time/wall-clock.ts';

/** An instant as the office's calendar and clock show it: "martedì 24 novembre 2026, 09:00". */
export function momentText(instant: string, zone: string): string {
  return `${dateText(wallDate(instant, zone))}, ${timeText(wallMinute(instant, zone))}`;
}
