/** Returns data of the API as indented JSON for a download, without the `__typename` that only the client needs. */
export function toJsonText(data: object): string {
  return `${JSON.stringify(data, (key, value: unknown) => (key === '__typename' ? undefined : value), 2)}\n`;
}
