import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../staff/sessions/session.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { type FieldRequest, createRequests } from '../../test-support/tenants/run-every-field.ts';
import { populateTenant } from '../../test-support/tenants/fully-populated-tenant.ts';
import { selectTypenameOnly } from '../../test-support/tenants/expect-type.ts';
import { createArgumentValues } from '../../test-support/tenants/generated-arguments.ts';
import { apiSchema } from '../graphql/schema.ts';

/** Injection attempts: each creates a table or causes an error if it becomes part of a statement. */
const WORDS = [
  `'; create table taken (a int); --`,
  `x'); create table taken (a int); --`,
  `$$; create table taken (a int); --`,
  `\\'; create table taken (a int); --`,
  `1; create table taken (a int)`,
  `"; create table taken (a int); --`,
  `' or '1'='1`,
  `%' or 1=1 --`,
  `$1 ? :name ?? {0}`,
];

let office: StaffArea;
let askings: FieldRequest[];
let admin: number;
beforeAll(async () => {
  office = await createStaffArea({ rateLimits: false });
  const comune = await populateTenant(office);
  admin = (await office.addStaff('ADMIN')).id;
  askings = createRequests(apiSchema(), createArgumentValues(comune, 'Nuovo')).map(selectTypenameOnly);
});
afterAll(() => office.close());

/** Returns the query once per string value, with that value replaced. */
function withWord(value: unknown, word: string): unknown[] {
  if (typeof value === 'string') return [word];
  if (Array.isArray(value)) return value.flatMap((one, i) => withWord(one, word).map((each) => value.with(i, each)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    withWord(one, word).map((each) => ({ ...value, [name]: each })),
  );
}

/** Returns whether an injection succeeded. */
async function isTaken(): Promise<boolean> {
  const { rows } = await office.pool.query<{ found: boolean }>(
    `select exists (select from pg_class where relname = 'taken') as found`,
  );
  return rows[0]!.found;
}

describe('SQL in every string input', () => {
  it('changes no statement and causes no error', async () => {
    let sent = 0;
    const faults: string[] = [];
    for (const [turn, word] of WORDS.entries()) {
      for (const { field, document, variables } of askings) {
        for (const changed of withWord(variables, word)) {
          // Passwords are slow to hash and never reach a statement.
          if (/password/i.test(field) && turn > 0) continue;
          const browser = office.browser();
          browser.cookie = `prenotazioni-staff=${(await openSession(office.ctx(), admin)).token}`;
          const { errors = [] } = await browser.request(document, changed as Record<string, unknown>);
          sent++;
          if (errors.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR'))
            faults.push(`${field}: ${word}`);
        }
      }
    }
    process.stdout.write(`${sent} requests with SQL in one of their texts\n`);
    expect(sent).toBeGreaterThan(1_000);
    expect(faults).toEqual([]);
    expect(await isTaken()).toBe(false);
  }, 600_000);

  it('negative control: a concatenated statement is detected', async () => {
    const look = `select 1 from booking where applicant_name = '${WORDS[0]!}'`;
    await withAdminClient(office.ownerUrl, (owner) => owner.query(look));
    expect(await isTaken()).toBe(true);
  });
});
