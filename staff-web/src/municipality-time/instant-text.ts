import { dateText } from './calendar.ts';
import { timeText, wallDate, wallMinute } from './wall-clock.ts';

/** Formats an instant in the municipality's time zone: "martedì 24 novembre 2026, 09:00". */
export function instantText(instant: string, zone: string, style: 'full' | 'dated' | 'short' = 'full'): string {
  return `${dateText(wallDate(instant, zone), style)}, ${timeText(wallMinute(instant, zone))}`;
}
