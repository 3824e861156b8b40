const UNIT_MINUTES: readonly (readonly [pattern: RegExp, minutes: number])[] = [
  [/^settiman[ae]$|^sett?$/, 7 * 1440],
  [/^giorn[oi]$|^gg?$/, 1440],
  [/^or[ae]$|^h$/, 60],
  [/^minut[oi]$|^min$|^m$|^'$/, 1],
];
const HALVES: Record<string, number> = { mezzo: 0.5, mezza: 0.5, quarto: 0.25 };
const UNKNOWN = Number.NaN;

/**
 * Parses a typed duration: "20", "20 minuti", "1h30", "un'ora e mezza", "mezz'ora", "2 giorni", "1 ora e 30". A number
 * without a unit is minutes. Returns minutes, or null if the text is no whole number of minutes.
 */
export function parseDuration(typed: string): number | null {
  const words = splitWords(typed);
  if (words.length === 0) return null;
  let total = 0;
  let count: number | null = null;
  let unit = 1;
  for (const word of words) {
    const unitMinutes = UNIT_MINUTES.find(([pattern]) => pattern.test(word))?.[1];
    if (unitMinutes === undefined) {
      // "Un'ora e mezza": a fraction after a unit is a part of that unit.
      if (word in HALVES && count === null && total > 0) total += HALVES[word]! * unit;
      else if (word in HALVES && count !== null) count *= HALVES[word]!;
      else if (count === null) count = toNumber(word);
      else return null;
      continue;
    }
    if (count === null) return null;
    total += count * unitMinutes;
    unit = unitMinutes;
    count = null;
  }
  total += count ?? 0;
  return Number.isInteger(total) ? total : null;
}

function splitWords(typed: string): string[] {
  return typed
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/,(?!\d)/g, ' ')
    .replaceAll(/\b(un|mezz|d)'(?=[a-z])/g, '$1 ')
    .replaceAll(/(\d)(?=[a-z'])/g, '$1 ')
    .replaceAll(/([a-z'])(?=\d)/g, '$1 ')
    .split(/[\s+]+/)
    .filter((word) => word !== '' && word !== 'e' && word !== 'di' && word !== 'd');
}

function toNumber(word: string): number {
  if (/^(un|uno|una)$/.test(word)) return 1;
  if (word === 'mezz') return 0.5;
  return HALVES[word] ?? (/^\d{1,6}([.,]\d{1,2})?$/.test(word) ? Number(word.replace(',', '.')) : UNKNOWN);
}
