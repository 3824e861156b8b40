import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { measureBundle } from '../../scripts/bundle-budget.ts';

const kB = (count: number) => randomBytes(count * 500).toString('hex');
const chunk = (fileName: string, code: string, given: object = {}) => ({
  [fileName]: { type: 'chunk', fileName, code, imports: [], isEntry: false, ...given },
});

test('measureBundle counts the scripts of the page and their static imports, not later chunks', () => {
  const bundle = {
    'index.html': {
      type: 'asset',
      fileName: 'index.html',
      source: '<script src="/staff/entry.js"></script><link rel="modulepreload" href="/staff/soon.js">',
    },
    ...chunk('entry.js', kB(2), { isEntry: true, imports: ['shared.js'] }),
    ...chunk('soon.js', kB(1)),
    ...chunk('shared.js', kB(3), { imports: ['entry.js'] }),
    ...chunk('later.js', kB(50)),
    'style.css': { type: 'asset', fileName: 'style.css', source: kB(6) },
    'picture.png': { type: 'asset', fileName: 'picture.png', source: kB(90) },
  } as unknown as Parameters<typeof measureBundle>[0];
  const weight = measureBundle(bundle);
  // gzip halves random hexadecimal digits and adds a few bytes.
  expect(weight.initialScriptKb).toBeGreaterThan(2.9);
  expect(weight.initialScriptKb).toBeLessThan(4);
  expect(weight.stylesKb).toBeGreaterThan(2.9);
  expect(weight.stylesKb).toBeLessThan(4);
});
