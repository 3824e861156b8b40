import { useTimeZone } from '../municipality-time/time-zone-context.ts';
import { useWallNow } from '../municipality-time/use-wall-now.ts';
import { instantAt } from '../municipality-time/wall-clock.ts';

/** Returns whether an instant has passed. Renders again every minute. */
export function useIsOver(instant: string): boolean {
  const zone = useTimeZone();
  const { date, minute } = useWallNow();
  return Date.parse(instant) <= Date.parse(instantAt(date, minute, zone)!);
}
