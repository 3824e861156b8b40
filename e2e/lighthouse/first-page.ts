import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addresses } from '../service/addresses.ts';
import { startService } from '../service/start.ts';

// Fetched when it is asked for: 176 MB that neither the service nor its tests need.
const LIGHTHOUSE = 'lighthouse@13.5.0';
const GOALS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 90 };

type Report = {
  categories: Record<string, { score: number; auditRefs: { id: string }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
};

const results = fileURLToPath(new URL('../test-results/lighthouse', import.meta.url));
mkdirSync(results, { recursive: true });
const stop = await startService(results);
try {
  const report = await look(addresses.site);
  for (const id of [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ])
    say(`${report.audits[id]?.title}: ${report.audits[id]?.displayValue}`);
  const missed = Object.entries(GOALS).filter(([name, goal]) => scored(report, name) < goal);
  for (const [name, goal] of Object.entries(GOALS)) say(`${name}: ${scored(report, name)} (goal ${goal})`);
  for (const [name] of missed) say(`${name} loses by:\n${losses(report, name).join('\n')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await stop();
}

/** Opens a page as a cheap phone on a slow connection does, and reads what is to be said of it. */
async function look(url: string): Promise<Report> {
  const path = join(results, 'first-page.json');
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

function scored(report: Report, category: string): number {
  return Math.round((report.categories[category]?.score ?? 0) * 100);
}

function losses(report: Report, category: string): string[] {
  return (report.categories[category]?.auditRefs ?? [])
    .map(({ id }) => report.audits[id])
    .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 1)
    .map((audit) => `  ${audit?.title} ${audit?.displayValue ?? ''}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
