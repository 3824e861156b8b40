const HUES = [
  { tint: '#e3effb', edge: '#0066cc' },
  { tint: '#dff3e9', edge: '#00734d' },
  { tint: '#fdeecf', edge: '#a66300' },
  { tint: '#efe7fa', edge: '#6b3fa0' },
  { tint: '#fbe5ef', edge: '#b0256b' },
  { tint: '#dbf2f4', edge: '#0a7280' },
  { tint: '#f4eae0', edge: '#7a4a21' },
  { tint: '#e6eaf0', edge: '#45566b' },
] as const;

/** Which of the colours a service has: by its place in the list, so that neighbours differ. Unknown ones are grey. */
export function serviceHues(services: readonly { id: string }[]): (serviceId: string) => number {
  const hues = new Map(services.map(({ id }, i) => [id, i % HUES.length]));
  return (serviceId) => hues.get(serviceId) ?? HUES.length - 1;
}

/** A colour as style sheets take it: its wash and its edge. */
export function hueStyle(hue: number): object {
  const { tint, edge } = HUES[hue] ?? HUES[HUES.length - 1]!;
  return { '--tint': tint, '--edge': edge };
}
