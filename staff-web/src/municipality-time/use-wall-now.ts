import { useEffect, useState } from 'react';
import { useTimeZone } from './time-zone-context.ts';
import { wallNow } from './wall-clock.ts';

const POLL_INTERVAL_MS = 10_000;

/** Returns the current date and minute in the municipality's time zone. Renders again every minute. */
export function useWallNow(): { date: string; minute: number } {
  const zone = useTimeZone();
  const [now, setNow] = useState(() => wallNow(Date.now(), zone));
  useEffect(() => {
    const update = () =>
      setNow((before) => {
        const after = wallNow(Date.now(), zone);
        return after.minute === before.minute && after.date === before.date ? before : after;
      });
    const timer = setInterval(update, POLL_INTERVAL_MS);
    return () => clearInterval(timer);
  }, [zone]);
  return now;
}

/** Returns the current date in the municipality's time zone. Renders again at midnight. */
export function useToday(): string {
  const zone = useTimeZone();
  const [today, setToday] = useState(() => wallNow(Date.now(), zone).date);
  useEffect(() => {
    const timer = setInterval(() => setToday(wallNow(Date.now(), zone).date), POLL_INTERVAL_MS);
    return () => clearInterval(timer);
  }, [zone]);
  return today;
}
