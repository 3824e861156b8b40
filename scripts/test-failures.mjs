import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const MAX_MESSAGE = 300;

/** Reads the failed tests of the JSON report of a failed run, each with its file and the start of its error. */
export function readFailures(parse, report) {
  if (!existsSync(report)) return ['no report'];
  const failures = parse(JSON.parse(readFileSync(report, 'utf8')));
  return failures.length > 0 ? failures : ['an error outside the tests'];
}

/** Parses Vitest's JSON report. */
export function readVitestFailures({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0) return [format(name, 'failed to load', message)];
    const failed = assertionResults.filter((test) => test.status === 'failed');
    return failed.map(({ fullName, failureMessages }) => format(name, fullName, failureMessages[0]));
  });
}

/** Parses Playwright's JSON report. A test that passed on a retry is not listed. */
export function readPlaywrightFailures({ suites }) {
  return suites.flatMap(({ file, specs = [], suites: inner = [] }) => {
    const failed = specs.flatMap(({ title, tests }) =>
      tests.filter(({ status }) => status === 'unexpected').map((test) => ({ ...test, title })),
    );
    const own = failed.map(({ title, projectName, results }) =>
      format(file, `[${projectName}] ${title}`, results.at(-1)?.error?.message),
    );
    return [...own, ...readPlaywrightFailures({ suites: inner })];
  });
}

function format(file, test, message) {
  const text = stripVTControlCharacters(message ?? '').replaceAll(/\s+/gu, ' ');
  return `${file.slice(file.lastIndexOf('/') + 1)} > ${test}: ${text.slice(0, MAX_MESSAGE)}`;
}
