import { checkDecisions } from './docs/check-decisions.mjs';
import { checkLinks } from './docs/check-links.mjs';
import { checkNames } from './docs/check-names.mjs';
import { readRepository } from './docs/repository.mjs';
import { log, runMain } from './log.mjs';
import { ROOT } from './run-command.mjs';

// npm run docs:check: fails if a document links to or names something that does not exist, or a decision is incomplete.
await runMain(async () => {
  const repository = readRepository(ROOT);
  const problems = [checkLinks, checkDecisions, checkNames].flatMap((check) => check(repository));
  for (const problem of problems) log(problem);
  log(`${repository.documents.length} documents, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
});
