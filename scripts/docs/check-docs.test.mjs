import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkDecisions } from './check-decisions.mjs';
import { checkLinks } from './check-links.mjs';
import { checkNames } from './check-names.mjs';
import { readRepository } from './repository.mjs';

const DECISION = `# 0001 Use one database
## Status
## Context
## Decision
## Alternatives considered
## Consequences
`;
const INDEX = '| [0001](0001-one-database.md) | Use one database |\n';

/** Runs all checks on a repository with these files, beside a correct one that they may replace. */
function problemsOf(t, changes = {}) {
  const root = mkdtempSync(join(tmpdir(), 'check-docs-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const files = {
    'package.json': '{"workspaces":["api"],"scripts":{"start":"x","verify":"x"}}',
    'api/package.json': '{"scripts":{"schema":"x"}}',
    'api/src/booking/book.ts': '',
    'api/node_modules/ignored/README.md': '[gone](gone.md)',
    'README.md':
      '# Title\n\n## Come si prenota: più dati\n\n[down](docs/guide.md#two-words) [here](#come-si-prenota-più-dati)\n',
    'docs/guide.md':
      '# Two words\n# Two words\n[again](#two-words-1) [up](../README.md) [out](https://example.org/x)\n',
    'docs/decisions/README.md': INDEX,
    'docs/decisions/0001-one-database.md': DECISION,
    ...changes,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const repository = readRepository(root);
  return [checkLinks, checkDecisions, checkNames].flatMap((check) => check(repository));
}

test('correct documents have no problems', (t) => {
  const text =
    '`api/src/booking/book.ts`, `book.ts`, `booking/`, `api/dist/main.js`, `1/2`, `a.b`, `npm start`\n' +
    '```sh\nnpm run verify && npm run schema -w api   # `not/code.ts`\nnode api/src/booking/book.ts\n```\n';
  assert.deepEqual(problemsOf(t, { 'docs/names.md': text }), []);
});

test('a link to a missing file is a problem', (t) => {
  assert.deepEqual(problemsOf(t, { 'docs/a.md': '[x](gone.md) <img src="gone.png" alt="">' }), [
    'docs/a.md: the link gone.md leads nowhere',
    'docs/a.md: the link gone.png leads nowhere',
  ]);
});

test('a link to a missing heading is a problem', (t) => {
  assert.deepEqual(problemsOf(t, { 'docs/a.md': '[x](guide.md#three-words) [y](#none)' }), [
    'docs/a.md: the link guide.md#three-words has no such heading',
    'docs/a.md: the link #none has no such heading',
  ]);
});

test('a decision that is missing from the index is a problem', (t) => {
  assert.deepEqual(problemsOf(t, { 'docs/decisions/0002-x.md': DECISION.replace('0001', '0002') }), [
    'docs/decisions/0002-x.md: is not in docs/decisions/README.md',
  ]);
});

test('a decision with another title in the index is a problem', (t) => {
  assert.deepEqual(problemsOf(t, { 'docs/decisions/README.md': INDEX.replace('Use one', 'Use any') }), [
    'docs/decisions/0001-one-database.md: has another title in the index',
  ]);
});

test('a decision without one of the sections is a problem', (t) => {
  const text = DECISION.replace('## Alternatives considered\n', '');
  assert.deepEqual(problemsOf(t, { 'docs/decisions/0001-one-database.md': text }), [
    'docs/decisions/0001-one-database.md: lacks the section "Alternatives considered"',
  ]);
});

test('a decision with a wrong or repeated number is a problem', (t) => {
  assert.deepEqual(
    problemsOf(t, {
      'docs/decisions/README.md': `${INDEX}| [0001](0001-x.md) | Use one database |\n`,
      'docs/decisions/0001-x.md': DECISION.replace('0001', '0003'),
    }),
    [
      'docs/decisions/0001-one-database.md: another decision has the number 0001',
      'docs/decisions/0001-x.md: its title must begin with 0001',
      'docs/decisions/0001-x.md: another decision has the number 0001',
    ],
  );
});

test('a missing file or folder in backticks is a problem', (t) => {
  assert.deepEqual(
    problemsOf(t, { 'docs/a.md': '`api/src/gone`, `cancel.ts` and `rooms/`\n```sh\nnode api/gone.ts\n```\n' }),
    [
      'docs/a.md: api/src/gone does not exist',
      'docs/a.md: cancel.ts does not exist',
      'docs/a.md: rooms/ does not exist',
      'docs/a.md: api/gone.ts does not exist',
    ],
  );
});

test('a missing npm script is a problem, in the root and in a workspace', (t) => {
  assert.deepEqual(problemsOf(t, { 'docs/a.md': '`npm run gone`, `npm test` and `npm run verify -w api`' }), [
    'docs/a.md: npm run gone does not exist',
    'docs/a.md: npm run test does not exist',
    'docs/a.md: npm run verify -w api does not exist',
  ]);
});
