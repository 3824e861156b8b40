import { expect, test } from 'vitest';
import { preloadApp } from './preload-app.ts';

const chunk = (fileName: string, imports: string[] = [], dynamicImports: string[] = []) => ({
  [fileName]: { type: 'chunk', fileName, imports, dynamicImports },
});

test('the page preloads each chunk that its first script imports dynamically once, with low priority', () => {
  const bundle = {
    ...chunk('first.js', ['start.js'], ['app.js', 'root.js']),
    ...chunk('start.js'),
    ...chunk('app.js', ['react.js', 'start.js'], ['later-page.js']),
    ...chunk('root.js', ['react.js']),
    ...chunk('react.js'),
    ...chunk('later-page.js'),
  };
  const { handler } = preloadApp().transformIndexHtml as unknown as {
    handler(html: string, page: object): { attrs: { href: string; fetchpriority: string } }[];
  };
  const links = handler('', { bundle, chunk: bundle['first.js'] });
  expect(links.map(({ attrs }) => attrs.href)).toEqual(['/app.js', '/react.js', '/root.js']);
  expect(new Set(links.map(({ attrs }) => attrs.fetchpriority))).toEqual(new Set(['low']));
});
