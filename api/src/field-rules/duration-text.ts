import { writeDuration } from './write-duration.ts';

const WORDS = {
  it: ['giorno', 'giorni', 'ora', 'ore', 'minuto', 'minuti', 'e'],
  en: ['day', 'days', 'hour', 'hours', 'minute', 'minutes', 'and'],
};
// "2 giorni e 6 ore e 25 minuti": the first of two conjunctions becomes a comma.
const FIRST_AND = / (e|and) (?=.* \1 )/;

/** Writes minutes in words: "45 minuti", "1 ora e 30 minuti", "1 day"; with "min" for minutes if `isShort`. */
export function durationText(language: 'it' | 'en', minutes: number, isShort = false): string {
  const words = WORDS[language].map((word, i) => (isShort && (i === 4 || i === 5) ? 'min' : word));
  return minutes === 0 ? `0 ${words[5]}` : writeDuration(minutes, words).replace(FIRST_AND, ', ');
}
