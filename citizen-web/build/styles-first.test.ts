import { expect, it } from 'vitest';
import { stylesFirst } from './styles-first.ts';

it('the page requests its stylesheet once, before fonts and scripts', () => {
  const { handler } = stylesFirst().transformIndexHtml as unknown as { handler(html: string): string };
  const page = `<head>
    <title>Prenotazione</title>
    <link rel="icon" href="/favicon.svg" />
    <script type="module" src="/a.js"></script>
    <link rel="stylesheet" crossorigin href="/a.css">
  </head>`;
  expect(handler(page)).toBe(`<head>
    <title>Prenotazione</title>
    <link rel="stylesheet" crossorigin href="/a.css">
    <link rel="icon" href="/favicon.svg" />
    <script type="module" src="/a.js"></script>
  </head>`);
});
