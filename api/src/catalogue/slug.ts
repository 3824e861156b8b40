/** Converts a name to its slug in deep links, for example "Rilascio C.I.E." to rilascio-c-i-e. */
export function toSlug(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'voce';
}

/**
 * Converts a name to a slug that is not in use. Slugs are never reused, because printed links must keep their target.
 */
export function toUniqueSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = toSlug(name);
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
