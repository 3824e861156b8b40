/** A copy as it is written into the file: what is kept, without what only the pages need. */
export function toDataCopy(data: object): string {
  return `${JSON.stringify(data, (key, value: unknown) => (key === '__typename' ? undefined : value), 2)}\n`;
}
