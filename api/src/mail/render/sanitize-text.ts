// Directional overrides and isolates can reverse the text around them. The plain marks (U+200E, U+200F) and the joiners
// of emoji and of Indic and Arabic scripts are kept.
const directionalControls = /[\u202A-\u202E\u2066-\u2069]/gu;
const halfCharacters = /\p{Cs}/gu;
const lineBreaks = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/gu;
const controls = /\p{Cc}/gu;

/** Returns user input as a single line, so that it cannot end a header or a calendar property. */
export function toSingleLine(text: string): string {
  return text
    .replace(directionalControls, '')
    .replace(halfCharacters, '\uFFFD')
    .replace(/[\u2028\u2029\p{Cc}]+/gu, ' ')
    .trim();
}

/** Returns user input with "\n" line breaks and without other control characters. */
export function toMultiLine(text: string): string {
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
