const COLORS = [
  { tint: '#e3effb', edge: '#0066cc' },
  { tint: '#dff3e9', edge: '#00734d' },
  { tint: '#fdeecf', edge: '#a66300' },
  { tint: '#efe7fa', edge: '#6b3fa0' },
  { tint: '#fbe5ef', edge: '#b0256b' },
  { tint: '#dbf2f4', edge: '#0a7280' },
  { tint: '#f4eae0', edge: '#7a4a21' },
  { tint: '#e6eaf0', edge: '#45566b' },
] as const;

/**
 * Returns a function from service id to colour index. Colours follow the order of the list, so that neighbours differ;
 * unknown services are grey.
 */
export function assignServiceColors(services: readonly { id: string }[]): (serviceId: string) => number {
  const colorIndexes = new Map(services.map(({ id }, i) => [id, i % COLORS.length]));
  return (serviceId) => colorIndexes.get(serviceId) ?? COLORS.length - 1;
}

/** Returns a colour as CSS custom properties: background tint and border. */
export function toColorStyle(color: number): object {
  const { tint, edge } = COLORS[color] ?? COLORS[COLORS.length - 1]!;
  return { '--tint': tint, '--edge': edge };
}
