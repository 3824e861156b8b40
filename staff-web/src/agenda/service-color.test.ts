import { expect, test } from 'vitest';
import { assignServiceColors, COLORS } from './service-color.ts';

test('assignServiceColors gives 24 services different colours', () => {
  const services = Array.from({ length: 24 }, (_, i) => ({ id: String(i) }));
  const colorOf = assignServiceColors(services);
  expect(new Set(services.map(({ id }) => colorOf(id))).size).toBe(24);
  expect(new Set(COLORS.flatMap(({ tint, edge }) => [tint, edge])).size).toBe(48);
});

test('the edges stand out from white and text is readable on the tints', () => {
  for (const { tint, edge } of COLORS) {
    expect(contrast(edge, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(edge, tint)).toBeGreaterThanOrEqual(3);
    expect(contrast('#34495e', tint)).toBeGreaterThanOrEqual(4.5);
  }
});

/** Returns the contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
