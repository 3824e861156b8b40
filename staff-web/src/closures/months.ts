import { Info } from 'luxon';

/** Returns the Italian month names as select options. */
export function listMonths(): { value: string; label: string }[] {
  return Info.months('long', { locale: 'it' }).map((label, i) => ({ value: String(i + 1), label }));
}
