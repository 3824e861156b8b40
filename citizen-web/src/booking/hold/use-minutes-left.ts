import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** Returns the minutes until an instant, rounded up. The component renders once a minute. */
export function useMinutesLeft(endsAt: number): number {
  const read = () => Math.max(0, Math.ceil((endsAt - Date.now()) / MINUTE_MS));
  const [, setMinutes] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setMinutes(read()), 1000);
    return () => clearInterval(timer);
    // oxlint-disable-next-line react/exhaustive-deps
  }, [endsAt]);
  return read();
}
