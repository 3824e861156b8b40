import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchContext } from './bench-context.ts';
import { printTable } from './print-table.ts';
import { isMet, type ResultLine } from './benchmark.ts';
import { BENCHMARKS } from './benchmark-list.ts';
import { benchmark as italy } from './benchmarks/italy.ts';
import { startEnvironment } from './fixtures/environment.ts';

const RESULTS = new URL('./results/', import.meta.url);
const log = (line: string) => void process.stdout.write(`${line}\n`);

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    italy: { type: 'boolean', default: false },
  },
});
const selected = options.italy
  ? [italy]
  : BENCHMARKS.filter(({ name }) => options.only === undefined || options.only.split(',').includes(name));
if (selected.length === 0)
  throw new Error(`Unknown benchmark. Available: ${BENCHMARKS.map(({ name }) => name).join(', ')}`);

const environment = await startEnvironment(log);
const bench: BenchContext = {
  ...environment,
  quick: options.quick,
  full: options.full,
  rounds: options.quick ? 3 : 7,
  log,
};
const results: { name: string; what: string; lines: ResultLine[] }[] = [];
try {
  for (const { name, what, measure } of selected) {
    log(`${name}: ${what}`);
    results.push({ name, what, lines: await measure(bench) });
  }
} finally {
  await environment.close();
}
log(`\n${printTable(results)}`);

const at = new Date();
const machine = {
  cpus: cpus().length,
  model: cpus()[0]?.model,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${arch()}`,
  node: process.version,
};
mkdirSync(RESULTS, { recursive: true });
const file = new URL(
  `${at.toISOString().slice(0, 10)}${options.only || options.quick || options.italy ? '-part' : ''}.json`,
  RESULTS,
);
writeFileSync(file, `${JSON.stringify({ at, quick: options.quick, machine, results }, null, 2)}\n`);
log(`\nWritten to bench/results/${file.pathname.split('/').at(-1)}`);
const lines = results.flatMap(({ lines }) => lines);
const count = (met: boolean) => lines.filter((line) => isMet(line) === met).length;
log(`${count(true)} goals met, ${count(false)} missed, ${lines.filter(({ wrong }) => wrong.length > 0).length} wrong`);
process.exitCode = lines.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
