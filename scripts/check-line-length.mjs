import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { log, runMain } from './log.mjs';
import { ROOT, runCapture } from './run-command.mjs';

const MAX_COLUMNS = 120;
const FILES = ['*.ts', '*.tsx', '*.mjs', '*.css', '*.scss', '*.sql', '*.html'];
const GENERATED = /\/gql\/|\.generated\.|\/db\/migrations\//;
const COMMENT = /^\s*(?:\/?\*|\/\/|#|--)/;
const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;

// npm run lines:check: finds comments, SQL and markup wider than 120 columns, which the formatter does not break.
await runMain(async () => {
  const { output } = await runCapture('git', ['ls-files', '--', ...FILES]);
  const files = output.split('\n').filter((file) => file !== '' && !GENERATED.test(file));
  const wide = files.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (columnsOf(line) > MAX_COLUMNS ? [`${file}:${index + 1}`] : [])),
  );
  for (const place of wide) log(place);
  log(`${files.length} files, ${wide.length} lines wider than ${MAX_COLUMNS} columns`);
  return wide.length > 0 ? 1 : 0;
});

/** Returns the width of a line. Quoted strings in code do not count: they are data that cannot be broken. */
function columnsOf(line) {
  return COMMENT.test(line) ? line.length : line.replaceAll(QUOTED, "''").length;
}
