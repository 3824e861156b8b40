import { openly } from './command.mjs';
import { generatedFilesAreFresh } from './generated.mjs';
import { ensureInstalled } from './install.mjs';
import { program, say, seconds } from './say.mjs';

const verb = (name) => () => openly('npm', ['run', '--silent', name]);

const STEPS = {
  Format: verb('format:check'),
  Lint: verb('lint'),
  'Generated files': generatedFilesAreFresh,
  Types: verb('types'),
  'Dead code': verb('dead-code'),
  Tests: verb('test'),
};

// npm run verify: everything that must hold before a change is handed in; stops at the first thing that does not.
await program(async () => {
  await ensureInstalled();
  const steps = Object.entries(STEPS);
  for (const [index, [title, run]] of steps.entries()) {
    const since = performance.now();
    say(`\n[${index + 1}/${steps.length}] ${title}`);
    const code = await run();
    say(`${code === 0 ? 'Holds' : 'DOES NOT HOLD'}: ${title} (${seconds(since)})`);
    if (code !== 0) return code;
  }
  return 0;
});
