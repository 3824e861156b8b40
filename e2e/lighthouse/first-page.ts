import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addresses } from '../service/addresses.ts';
import { startService } from '../service/start-service.ts';

// Fetched when it is asked for: 176 MB that neither the service nor its tests need.
const LIGHTHOUSE = 'lighthouse@13.5.0';
const GOALS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
// One look depends on what else the machine is doing; the middle one of a few hardly does.
const LOOKS = 5;
const TIMES = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
};

type Report = {
  categories: Record<string, { score: number; auditRefs: { id: string }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
};

const results = fileURLToPath(new URL('../test-results/lighthouse', import.meta.url));
mkdirSync(results, { recursive: true });
sayIfBusy();
const stop = await startService(results);
try {
  const reports: Report[] = [];
  for (let look = 1; look <= LOOKS; look++) {
    const report = await lookAt(addresses.site, join(results, `first-page-${look}.json`));
    const times = Object.entries(TIMES).map(([name, id]) => `${name} ${report.audits[id]?.displayValue}`);
    say(`look ${look} of ${LOOKS}: performance ${scored(report, 'performance')} (${times.join(', ')})`);
    reports.push(report);
  }
  const missed = Object.entries(GOALS).filter(([name, goal]) => scored(middle(reports, name), name) < goal);
  for (const [name, goal] of Object.entries(GOALS))
    say(`${name}: ${scored(middle(reports, name), name)} (goal ${goal})`);
  for (const [name] of missed) say(`${name} loses by:\n${losses(middle(reports, name), name).join('\n')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await stop();
}

/** Opens a page as a cheap phone on a slow connection does, and reads what is to be said of it. */
async function lookAt(url: string, path: string): Promise<Report> {
  // A container has no sandbox for the browser; the page is our own.
  const flags = `--headless=new${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`;
  const args = [LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${path}`, `--chrome-flags=${flags}`];
  const child = spawn('npx', ['--yes', ...args], {
    env: { ...process.env, CHROME_PATH: process.env['CHROMIUM_PATH'] },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}.`);
  return JSON.parse(readFileSync(path, 'utf8')) as Report;
}

/** The report that stands in the middle of all by one of its scores. */
function middle(reports: readonly Report[], category: string): Report {
  const inOrder = reports.toSorted((one, other) => scored(one, category) - scored(other, category));
  const report = inOrder[Math.floor(inOrder.length / 2)];
  if (report === undefined) throw new Error('Nobody has looked at the page.');
  return report;
}

function scored(report: Report, category: string): number {
  return Math.round((report.categories[category]?.score ?? 0) * 100);
}

function losses(report: Report, category: string): string[] {
  return (report.categories[category]?.auditRefs ?? [])
    .map(({ id }) => report.audits[id])
    .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 1)
    .map((audit) => `  ${audit?.title} ${audit?.displayValue ?? ''}`);
}

/** What else runs here takes its time from the page, and the page seems slower than it is. */
function sayIfBusy(): void {
  const [wanted = 0] = loadavg();
  const processors = availableParallelism();
  if (wanted > processors) say(`this machine is busy: ${wanted.toFixed(1)} programs want its ${processors} processors`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
