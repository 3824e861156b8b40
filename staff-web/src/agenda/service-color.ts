/** Colours of services: as many as a large office has services. Neighbours in the list differ in hue. */
export const COLORS = [
  { tint: '#e3effb', edge: '#0066cc' },
  { tint: '#dff3e9', edge: '#00734d' },
  { tint: '#fdeecf', edge: '#a66300' },
  { tint: '#efe7fa', edge: '#6b3fa0' },
  { tint: '#fbe5ef', edge: '#b0256b' },
  { tint: '#dbf2f4', edge: '#0a7280' },
  { tint: '#f4eae0', edge: '#7a4a21' },
  { tint: '#e6eaf0', edge: '#45566b' },
  { tint: '#fde6e0', edge: '#b83a12' },
  { tint: '#eaf3d3', edge: '#53720f' },
  { tint: '#e4e5fb', edge: '#3f47c4' },
  { tint: '#f9e3f7', edge: '#9a2f9a' },
  { tint: '#d6ebe0', edge: '#0b4f3a' },
  { tint: '#fff3b8', edge: '#7d6a00' },
  { tint: '#d9e3f2', edge: '#1f3a73' },
  { tint: '#f7dcdc', edge: '#8c1c2b' },
  { tint: '#d8f0fb', edge: '#00759f' },
  { tint: '#e9dfd6', edge: '#4f3116' },
  { tint: '#e0f4df', edge: '#2b7a1e' },
  { tint: '#e8dcf0', edge: '#4b1f73' },
  { tint: '#ffe8d1', edge: '#c05000' },
  { tint: '#dde7e7', edge: '#2f5a5a' },
  { tint: '#f3e0ea', edge: '#7a1849' },
  { tint: '#eeeee2', edge: '#5b5b2e' },
] as const;

const GREY = 7;

/**
 * Returns a function from service id to colour index. Colours follow the order of the list, so that neighbours differ;
 * unknown services are grey.
 */
export function assignServiceColors(services: readonly { id: string }[]): (serviceId: string) => number {
  const colorIndexes = new Map(services.map(({ id }, i) => [id, i % COLORS.length]));
  return (serviceId) => colorIndexes.get(serviceId) ?? GREY;
}

/** Returns a colour as CSS custom properties: background tint and border. */
export function toColorStyle(color: number): object {
  const { tint, edge } = COLORS[color] ?? COLORS[GREY];
  return { '--tint': tint, '--edge': edge };
}
