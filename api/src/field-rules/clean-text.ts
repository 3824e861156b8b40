// Characters without a glyph: direction marks, zero-width characters, soft hyphens, variation selectors and fillers.
// U+FFF9 to U+FFFB (annotation marks) and U+2800 (blank Braille pattern) are not in the Unicode property.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]/gu;
const JOINER = /^[\u200C\u200D]$/;
const ENDS_WITH_EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u;
const STARTS_WITH_EMOJI = /^\p{Extended_Pictographic}/u;
const JOINING_SCRIPTS =
  '[\\p{sc=Arabic}\\p{sc=Syriac}\\p{sc=Mongolian}\\p{sc=Devanagari}\\p{sc=Bengali}\\p{sc=Gurmukhi}\\p{sc=Gujarati}' +
  '\\p{sc=Oriya}\\p{sc=Tamil}\\p{sc=Telugu}\\p{sc=Kannada}\\p{sc=Malayalam}\\p{sc=Sinhala}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const ENDS_WITH_JOINING_SCRIPT = new RegExp(`${JOINING_SCRIPTS}$`, 'u');
const STARTS_WITH_JOINING_SCRIPT = new RegExp(`^${JOINING_SCRIPTS}`, 'u');
const BLANKS = /[\t\p{Zs}\p{Zl}\p{Zp}]+/gu;
const NOT_TEXT = /[\p{Cc}\p{Cs}]/u;
const HAS_VISIBLE = /[^\p{M}\s]/u;

/** Returns the text without invisible characters, which contact apps and word processors add to copied text. */
export function removeInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, '');
}

/** Returns the text without invisible characters, except joiners that emoji and the scripts of some names need. */
function removeInvisibleExceptJoiners(text: string): string {
  return text.replaceAll(INVISIBLE, (match, offset: number) => (isNeededJoiner(text, match, offset) ? match : ''));
}

// The supported browsers have no look-behind, so that the neighbours are tested one by one.
function isNeededJoiner(text: string, joiner: string, offset: number): boolean {
  if (!JOINER.test(joiner)) return false;
  const [before, after] = [text.slice(0, offset), text.slice(offset + joiner.length)];
  if (ENDS_WITH_EMOJI.test(before) && STARTS_WITH_EMOJI.test(after)) return true;
  return ENDS_WITH_JOINING_SCRIPT.test(before) && STARTS_WITH_JOINING_SCRIPT.test(after);
}

/** Returns one line of text in NFC, with single blanks; empty if it has no visible character. */
export function cleanLine(text: string): string {
  const line = removeInvisibleExceptJoiners(text.normalize('NFC')).replaceAll(BLANKS, ' ').trim();
  return HAS_VISIBLE.test(line) ? line : '';
}

/** Returns whether the text has control characters or lone surrogates, which PostgreSQL rejects. */
export function hasControlCharacters(text: string): boolean {
  return NOT_TEXT.test(text);
}
