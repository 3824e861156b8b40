import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createRunFolder } from '../run-folder.ts';

const SCRIPT = fileURLToPath(new URL('../../../../scripts/prune-packages.mjs', import.meta.url));

it('the image keeps the code and the licences of its packages, without source maps, types and unused packages', () => {
  const folder = createRunFolder();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const kept = [
    'pg/LICENSE',
    'pg/NOTICE.md',
    'pg/lib/index.js',
    'pg/package.json',
    'react-dom/cjs/react-dom-server-legacy.node.production.js',
    'react-dom/cjs/react-dom-server.node.production.js',
    'react-dom/cjs/react-dom.production.js',
    'react/cjs/react.production.js',
    'zod/v4/index.js',
  ];
  const pruned = [
    'pg/README.md',
    'pg/lib/index.d.ts',
    'pg/lib/index.js.map',
    'react-dom/cjs/react-dom-client.production.js',
    'react-dom/cjs/react-dom-profiling.profiling.js',
    'react-dom/cjs/react-dom-server-legacy.browser.production.js',
    'react-dom/cjs/react-dom-server.edge.production.js',
    'react-dom/cjs/react-dom.development.js',
    'react/cjs/react.development.js',
    'typescript/lib/tsc.js',
    'zod/src/a.ts',
  ];
  for (const file of [...kept, ...pruned]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'x');
  }
  expect(spawnSync(process.execPath, [SCRIPT, folder]).status).toBe(0);
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).toSorted()).toEqual(kept);
});
