import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { findTestKinds, createExternalCheck } from './test-kinds.ts';

const SRC = fileURLToPath(new URL('..', import.meta.url));

describe('the kinds of tests', () => {
  it('every test of the pure module scheduling is a unit test', () => {
    const { unit, integration } = findTestKinds();
    const ofScheduling = (file: string) => relative(SRC, file).startsWith('scheduling');
    expect(unit.filter(ofScheduling).length).toBeGreaterThan(5);
    expect(integration.filter(ofScheduling)).toEqual([]);
  });

  it('unit tests get no database', () => {
    expect(inject('postgresUrl')).toBeUndefined();
  });

  it('an import of a database driver through another file makes an integration test', () => {
    const files: Record<string, string> = {
      '/pure.test.ts': "import { luxon } from 'luxon';\nimport type { Pool } from 'pg';\n",
      '/near.test.ts': "import {\n  Pool,\n} from 'pg';\n",
      '/far.test.ts': "import { read } from './read.ts';\n",
      '/read.ts': "import { again } from './far.test.ts';\nexport { query } from './query.ts';\n",
      '/query.ts': "import pg from 'pg';\n",
    };
    const reachesOutside = createExternalCheck((file) => files[file]!);
    expect(Object.keys(files).map(reachesOutside)).toEqual([false, true, true, true, true]);
  });
});
