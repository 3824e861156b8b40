import { expect, it } from 'vitest';
import { insertAppearance } from './appearance-tags.ts';

const PAGE = `<head><meta name="theme-color" content="#0066cc" />
<link rel="icon" href="/favicon.svg" type="image/svg+xml" /><link rel="apple-touch-icon" href="/apple-touch-icon.png" />
</head>`;
const HASH = 'a'.repeat(64);

it('leaves the page of a comune without crest and colour as it is', () => {
  expect(insertAppearance(PAGE, { crestHash: null, color: null })).toBe(PAGE);
});

it('replaces the icons by the crest and adds the style sheet and the theme colour', () => {
  const page = insertAppearance(PAGE, { crestHash: HASH, color: '#7a1f3d' });
  expect(page).not.toContain('favicon.svg');
  expect(page).toContain(`<link rel="icon" href="/stemma/${HASH}.png">`);
  expect(page).toContain(`<link rel="stylesheet" href="/aspetto/${HASH}-7a1f3d.css">`);
  expect(page).toContain('<meta name="theme-color" content="#7a1f3d"');
});

it('keeps the default icon with a colour alone', () => {
  const page = insertAppearance(PAGE, { crestHash: null, color: '#7a1f3d' });
  expect(page).toContain('favicon.svg');
  expect(page).toContain('/aspetto/none-7a1f3d.css');
});
