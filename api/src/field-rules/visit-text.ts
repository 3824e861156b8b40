const WORDS = { it: { people: 'persone', and: 'e' }, en: { people: 'people', and: 'and' } };

/** A service by name, and for how many people. */
export type NamedItem = { name: string; people: number };

/** Writes what a visit is for: "Rilascio C.I.E. (3 persone) e Cambio di residenza". One person is not counted. */
export function visitText(language: 'it' | 'en', items: readonly NamedItem[]): string {
  const { people: word, and } = WORDS[language];
  const names = items.map(({ name, people }) => (people > 1 ? `${name} (${people} ${word})` : name));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}
