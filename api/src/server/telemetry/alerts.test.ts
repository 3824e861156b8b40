import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { openMetrics } from './metrics.ts';
import { apiSchema } from '../graphql/schema.ts';

const read = (file: string) => readFileSync(new URL(`../../../../docs/${file}`, import.meta.url), 'utf8');

const rule = z.strictObject({
  alert: z.string(),
  expr: z.string(),
  for: z
    .string()
    .regex(/^\d+[smhd]$/)
    .optional(),
  labels: z.strictObject({ severity: z.enum(['critical', 'warning', 'info']) }),
  annotations: z.strictObject({ summary: z.string() }),
});
const file = z.strictObject({ groups: z.tuple([z.strictObject({ name: z.string(), rules: z.array(rule) })]) });
const { rules } = file.parse(parse(read('alerts.yml'))).groups[0];

const STANDING = { waiting: 0, failed: 0, oldest: 0, jobs: 0, jobs_failed: 0 };

/** Names of all exported metrics. */
async function shown(): Promise<Set<string>> {
  const pool = {
    options: { max: 4 },
    totalCount: 0,
    idleCount: 0,
    waitingCount: 0,
    query: async () => ({ rows: [STANDING] }),
  };
  const text = await openMetrics(pool as unknown as Pool, () => 0).text();
  return new Set(
    [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name, type]) =>
      type === 'histogram' ? ['_bucket', '_sum', '_count'].map((suffix) => name! + suffix) : [name!],
    ),
  );
}

const named = (text: string) => [...text.matchAll(/\b(?:prenotazioni|nodejs|process)_\w+/g)].map(([name]) => name);

it('every metric of an alert is exported', async () => {
  const there = await shown();
  expect(there.size).toBeGreaterThan(30);
  for (const { alert, expr } of rules) {
    const looksAt = named(expr);
    expect([alert, looksAt.length + (expr.startsWith('up{') ? 1 : 0)]).not.toEqual([alert, 0]);
    expect([alert, looksAt.filter((name) => !there.has(name))]).toEqual([alert, []]);
  }
  // Negative control: a misspelled name is found.
  expect(named('rate(prenotazioni_mail[5m])').filter((name) => !there.has(name))).toEqual(['prenotazioni_mail']);
});

it('every mutation, operation and outcome of an alert exists in the schema', () => {
  const schema = apiSchema();
  const fields = { ...schema.getMutationType()!.getFields(), ...schema.getQueryType()!.getFields() };
  const labels = (label: string) =>
    rules.flatMap(({ expr }) => [...expr.matchAll(new RegExp(`${label}="(\\w+)"`, 'g'))].map(([, value]) => value!));
  const acts = [...labels('act'), ...labels('operation')];
  expect(acts).toContain('book');
  expect(acts.filter((act) => fields[act] === undefined)).toEqual([]);
  expect(labels('outcome').filter((outcome) => schema.getType(outcome) === undefined)).toEqual([]);
});

it('docs/operations.md explains every alert and lists every metric', async () => {
  const operations = read('operations.md');
  for (const { alert } of rules) expect(operations).toContain(`| \`${alert}\` |`);
  const own = [...(await shown())].filter((name) => name.startsWith('prenotazioni_'));
  for (const name of own) expect(operations).toContain(`\`${name.replace(/_(bucket|sum|count)$/, '')}\``);
});
