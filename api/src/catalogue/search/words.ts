// Words that say nothing about what a citizen needs, as written after `fold`.
const STOP_WORDS = new Set(
  (
    'a ad ai al alla alle allo agli anche avere c ce che chi ci come con cosa cui d da dai dal dalla de dei del dell della ' +
    'delle dello di e ed essere fare fatto gli ho i il in io l la le lo ma mi mio mia miei mie ne nel nella non o per ' +
    'perche posso qui se serve si sono sul sulla su tra un una uno vorrei voglio devo bisogno appuntamento prenotare ' +
    'prenotazione need my the an for of to i want get how do book appointment'
  ).split(' '),
);
const MIN_STEM_LENGTH = 5;

/** Returns text in lower case without accents, and abbreviations without their dots: "C.I.E." becomes "cie". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(?<!\p{L})\p{L}(?:\.\p{L})+(?!\p{L})\.?/gu, (letters) => letters.replaceAll('.', ''));
}

/** Returns the words of a text, folded, in order. */
export function toWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Returns the form of a folded word that is compared, or null for a word that says nothing: its last vowel is left
 * out, so that "certificato" and "certificati" are equal.
 */
export function toStem(word: string): string | null {
  if (STOP_WORDS.has(word)) return null;
  return word.length > MIN_STEM_LENGTH ? word.replace(/[aeiou]+$/, '') : word;
}
