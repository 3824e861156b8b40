// Directional overrides and isolates can make the words around them read backwards; the plain marks
// (U+200E, U+200F) and the joiners of emoji and of Indic and Arabic scripts are ordinary text and stay.
const directionalControls = /[\u202A-\u202E\u2066-\u2069]/gu;
const halfCharacters = /\p{Cs}/gu;
const lineBreaks = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/gu;
const controls = /\p{Cc}/gu;

/** What a person typed as one line: nothing in it can end a header, a property or a sentence of ours. */
export function oneLine(text: string): string {
  return text
    .replace(directionalControls, '')
    .replace(halfCharacters, '\uFFFD')
    .replace(/[\u2028\u2029\p{Cc}]+/gu, ' ')
    .trim();
}

/** What a person typed over several lines, with one kind of line break and no other control character. */
export function someLines(text: string): string {
  const lines = text
    .replace(directionalControls, '')
    .replace(halfCharacters, '\uFFFD')
    .replace(lineBreaks, '\n')
    .split('\n');
  return lines
    .map((line) => line.replace(controls, ' ').trimEnd())
    .join('\n')
    .trim();
}
