const MARKS = /\p{M}/gu;

/** Returns whether a name contains each typed word, without regard to case and accents. */
export function matchesWords(name: string, typed: string): boolean {
  const plain = toPlain(name);
  return toPlain(typed)
    .split(' ')
    .every((word) => plain.includes(word));
}

function toPlain(text: string): string {
  return text.normalize('NFD').replaceAll(MARKS, '').replaceAll('’', "'").toLowerCase().trim();
}
