import { startTransition, useEffect, useState } from 'react';

/** More columns than a wide screen shows. */
const FIRST_COLUMNS = 12;
const COLUMNS_PER_TASK = 4;

/** Returns how many columns to fill: those in sight first, then a few more per task, until all are filled. */
export function useFilledColumns(total: number): number {
  const [filled, setFilled] = useState(FIRST_COLUMNS);
  useEffect(() => {
    if (filled >= total) return undefined;
    const timer = setTimeout(() => startTransition(() => setFilled(filled + COLUMNS_PER_TASK)));
    return () => clearTimeout(timer);
  }, [filled, total]);
  return Math.min(filled, total);
}
