/** Returns the path of a crest by its hash, so that browsers may cache it for ever; null without a crest. */
export function toCrestPath(hash: string | null): string | null {
  return hash === null ? null : `/stemma/${hash}.png`;
}
