import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INSERT_BOOKING, runInsertBooking } from '../../api/src/booking/create/insert/insert-booking.sql.ts';
import type { InsertParameter } from '../../api/src/booking/create/insert/insert-parameters.ts';
import { runConcurrently } from '../measure/run-concurrently.ts';
import type { BenchDatabase } from '../fixtures/database.ts';
import { exampleBooking } from './example-booking.ts';

/** Makes bookings with only the insert statement, on dates years ahead. */
export type BareBooking = { how: string; book(connections: number, bookings: number): Promise<number>; close(): void };

/** Measures the insert throughput of the database alone: pgbench if installed, otherwise pg; prepared in both cases. */
export function bareBooking(database: BenchDatabase): BareBooking {
  return spawnSync('pgbench', ['--version']).status === 0 ? byPgbench(database) : byPg(database);
}

const YEARS_AHEAD = Date.parse('2060-01-01T00:00:00Z') / 1000;

function byPg({ ctx }: BenchDatabase): BareBooking {
  let made = 0;
  return {
    how: 'pg',
    async book(connections, bookings) {
      await runConcurrently(connections, bookings, () => {
        const nth = made++;
        const booking = exampleBooking(ctx, nth, (YEARS_AHEAD + Math.floor(nth / 50) * 900) * 1000);
        return runInsertBooking(ctx.db, { operatorId: String(booking.details.operator.id), counter: 1 }, booking);
      });
      return bookings;
    },
    close: () => undefined,
  };
}

function byPgbench({ url, ctx }: BenchDatabase): BareBooking {
  const folder = mkdtempSync(join(tmpdir(), 'prenotazioni-pgbench-'));
  const script = join(folder, 'book.sql');
  writeFileSync(script, scriptWith(readable(exampleBooking(ctx, 0, 0).message)));
  let made = 0;
  return {
    how: 'pgbench',
    async book(connections, bookings) {
      const each = Math.ceil(bookings / connections);
      const defined = { made, clients: connections, i: -1 };
      made += each * connections;
      const args = [
        '--no-vacuum',
        '--protocol=prepared',
        `--file=${script}`,
        `--client=${connections}`,
        `--jobs=${Math.min(2, connections)}`,
        `--transactions=${each}`,
        ...Object.entries(defined).map(([name, value]) => `--define=${name}=${value}`),
        url,
      ];
      await run('pgbench', args);
      return each * connections;
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** Escapes JSON for pgbench, which reads a colon followed by a letter as a variable. */
function readable(value: unknown): string {
  return JSON.stringify(value, withoutColons)
    .replaceAll(':', ': ')
    .replaceAll(String.raw`\u0001`, String.raw`\u003a`);
}

function withoutColons(_: string, part: unknown): unknown {
  return typeof part === 'string' ? part.replaceAll(':', '\u0001') : part;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Returns an SQL expression that yields the same id at each use in a statement; each kind of row has its own ids. */
function id(kind: number): string {
  return `lpad(to_hex(:n::bigint + ${kind}::bigint * 1000000000000), 32, '0')::uuid`;
}

function scriptWith(message: string): string {
  const hash = 'sha256(:n::text::bytea)';
  const parameters: Record<InsertParameter, string> = {
    municipality_id: '1',
    id: id(1),
    status: text('CONFIRMED'),
    service_id: '21',
    place_id: '1',
    operator_id: ':operator::int',
    counter: '1',
    people: '1',
    overridden_rules: `'{}'::text[]`,
    is_operator_chosen: 'false',
    starts_at: 'to_timestamp(:starts::bigint)',
    ends_at: 'to_timestamp(:starts::bigint + 900)',
    busy_until: 'to_timestamp(:starts::bigint + 900)',
    applicant_name: text('Maria'),
    applicant_surname: text('Esposito'),
    applicant_phone: text('+393331234567'),
    applicant_email: text('maria@example.it'),
    notes: text(''),
    locale: text('it'),
    source: text('ONLINE'),
    created_at: 'now()',
    privacy_read_at: 'now()',
    notice_read_at: 'null::timestamptz',
    confirm_by: 'null::timestamptz',
    token_hash: hash,
    confirm_token_hash: 'null::bytea',
    idempotency_key: `'pgbench-' || :n::text`,
    request_hash: hash,
    current_privacy_version: text('1'),
    shown_privacy_version: 'null::text',
    agenda_version: '0',
    max_open_bookings: 'null::int',
    max_per_hour: 'null::int',
    enforce_cool_down: 'true',
    audit_id: id(3),
    mail_id: id(2),
    actor_kind: text('CITIZEN'),
    staff_member_id: 'null::int',
    mail_kind: text('BOOKING_CONFIRMED'),
    message: `${text(message)}::jsonb`,
  };
  const sql = INSERT_BOOKING.replaceAll(
    /(?<!:):([a-z_]+)/g,
    (_, name: string) => `(${parameters[name as InsertParameter]})`,
  );
  return [
    String.raw`\set i :i + 1`,
    String.raw`\set n :made + :i * :clients + :client_id`,
    String.raw`\set operator 151 + :n % 50`,
    String.raw`\set starts ${YEARS_AHEAD} + :n / 50 * 900`,
    `${sql.replaceAll('\n', ' ')};`,
    '',
  ].join('\n');
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}: ${stderr}`)),
    );
  });
}
