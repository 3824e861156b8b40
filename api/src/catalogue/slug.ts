/** The part of a deep link that stands for a name: "Rilascio C.I.E." is /?servizio=rilascio-c-i-e. */
export function toSlug(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'voce';
}

/** The same, told apart from those already in use: links on paper must not lead elsewhere one day. */
export function toUniqueSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = toSlug(name);
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
