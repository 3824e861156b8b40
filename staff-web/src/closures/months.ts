import { Info } from 'luxon';

/** The months by their Italian names, for a list to choose from. */
export function listMonths(): { value: string; label: string }[] {
  return Info.months('long', { locale: 'it' }).map((label, i) => ({ value: String(i + 1), label }));
}
