import { durationText as toText } from '../../../api/src/field-rules/duration-text.ts';

/** Formats minutes in Italian: "45 minuti", "2 ore", "1 giorno e 6 ore". */
export function durationText(minutes: number): string {
  return toText('it', minutes);
}

/** Formats minutes in Italian for narrow places: "45 min", "1 ora e 30 min". */
export function shortDurationText(minutes: number): string {
  return toText('it', minutes, true);
}
