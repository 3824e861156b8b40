/** Returns the link to a map of an address. The page itself asks the map's server for nothing. */
export function toMapLink(address: string): string {
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query: address })}`;
}
