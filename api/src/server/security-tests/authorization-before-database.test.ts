import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROLES_BY_FIELD } from '../../staff/test-support/permission-table.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { type FieldRequest, createRequests } from '../../test-support/tenants/run-every-field.ts';
import { populateTenant, type PopulatedTenant } from '../../test-support/tenants/fully-populated-tenant.ts';
import { selectTypenameOnly } from '../../test-support/tenants/expect-type.ts';
import { createArgumentValues } from '../../test-support/tenants/generated-arguments.ts';
import { apiSchema } from '../graphql/schema.ts';

const SAID = 'conflicting key value violates exclusion constraint "booking_no_overlap": insert into booking';

let office: StaffArea;
let comune: PopulatedTenant;
let askings: FieldRequest[];
beforeAll(async () => {
  office = await createStaffArea({ rateLimits: false });
  comune = await populateTenant(office);
  askings = createRequests(apiSchema(), createArgumentValues(comune, 'Nuovo')).map(selectTypenameOnly);
});
afterAll(() => office.close());

describe('an HTTP request without a session', () => {
  it('is rejected for every staff field before any database query', async () => {
    const staffs = askings.filter(({ field }) => field in ROLES_BY_FIELD);
    expect(new Set(staffs.map(({ field }) => field)).size).toBeGreaterThan(45);
    const browser = office.browser();
    await browser.request('{ municipality { name } }');
    const asked = vi.spyOn(office.pool, 'connect');
    for (const { field, document, variables } of staffs) {
      const { errors } = await browser.request(document, variables);
      expect([field, errors?.map(({ extensions }) => extensions.code)]).toEqual([field, ['UNAUTHENTICATED']]);
    }
    expect(asked).not.toHaveBeenCalled();
    // Control: public fields query the database.
    await browser.request('{ places { id } }');
    expect(asked).toHaveBeenCalled();
    asked.mockRestore();
  });
});

type Query = (this: Client, ...parts: unknown[]) => unknown;

/** Sends only the first statement, which finds the session; every later statement fails. */
function failAfterFirstStatement() {
  const send = Client.prototype.query as Query;
  let statements = 0;
  const query: Query = function (...parts) {
    if (statements++ === 0) return send.apply(this, parts);
    const error = Object.assign(new Error(SAID), { code: '23P01', constraint: 'booking_no_overlap' });
    const callback = parts.at(-1);
    return typeof callback === 'function' ? void callback(error) : Promise.reject(error);
  };
  return vi.spyOn(Client.prototype, 'query').mockImplementation(query as never);
}

describe('when the database fails during a mutation', () => {
  it('no response reveals tables, constraints, files or stack traces', async () => {
    await office.addStaff('ADMIN');
    const browser = office.browser();
    expect(await browser.signIn('admin@comune.example')).toBe('SignInSuccess');
    const { cookie } = browser;
    const told: string[] = [];
    for (const { document, variables } of askings) {
      const failing = failAfterFirstStatement();
      browser.cookie = cookie;
      told.push(JSON.stringify(await browser.request(document, variables)));
      failing.mockRestore();
    }
    expect(told.filter((answer) => answer.includes('INTERNAL_SERVER_ERROR')).length).toBeGreaterThan(10);
    expect(
      told.filter((answer) =>
        /booking_no_overlap|exclusion|insert into|\.[jt]s\b|node_modules|\bat \w+ \(/.test(answer),
      ),
    ).toEqual([]);
  });
});
