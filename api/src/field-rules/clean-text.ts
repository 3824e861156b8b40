// Characters without a glyph: direction marks, zero-width characters, soft hyphens, variation selectors and fillers.
// U+FFF9 to U+FFFB (annotation marks) and U+2800 (blank Braille pattern) are not in the Unicode property.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]/gu;
const BLANKS = /[\t\p{Zs}\p{Zl}\p{Zp}]+/gu;
const NOT_TEXT = /[\p{Cc}\p{Cs}]/u;
const HAS_VISIBLE = /[^\p{M}\s]/u;

/** Returns the text without invisible characters, which contact apps and word processors add to copied text. */
export function removeInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, '');
}

/** Returns one line of text in NFC, with single blanks; empty if it has no visible character. */
export function cleanLine(text: string): string {
  const line = removeInvisible(text.normalize('NFC')).replaceAll(BLANKS, ' ').trim();
  return HAS_VISIBLE.test(line) ? line : '';
}

/** Returns whether the text has control characters or lone surrogates, which PostgreSQL rejects. */
export function hasControlCharacters(text: string): boolean {
  return NOT_TEXT.test(text);
}
