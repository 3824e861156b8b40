import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getAvailability } from '../booking/availability/availability.ts';
import { signInAs } from '../catalogue/test-support/catalogue-mutations.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../test-support/staff-area.ts';
import { runOperation, type Stage } from './test-support/occupancy-operations.ts';
import { operationArbitrary, DATES } from './test-support/occupancy-arbitrary.ts';
import { computeStarts, type Starts } from './test-support/occupancy-model.ts';

/** A run with 100 sequences (10,000 operations) also passed without a difference. */
const RUNS = 20;
const OPERATIONS_PER_RUN = 100;
const RULES = [
  { durationMinutes: 15, stepMinutes: 15, bufferMinutes: 0 },
  { durationMinutes: 60, stepMinutes: 30, bufferMinutes: 15 },
];
const OPEN = [{ opens: 480, closes: 780 }];

let area: StaffArea;
let staff: StaffBrowser;
beforeAll(async () => {
  area = await createStaffArea();
  staff = await signInAs(area, 'ADMIN');
});
afterAll(() => area.close());

let places = 0;

/** Creates a place with services and operators of its own, so that runs do not affect each other. */
async function createStage(): Promise<Stage> {
  const place = await area.addPlace(`sportello-${places++}`);
  const services = [];
  for (const rules of RULES) {
    services.push(
      await area.addService({ ...rules, place, minNoticeMinutes: 0, horizonDays: 30, cancelNoticeMinutes: 0 }),
    );
  }
  const operators = [];
  for (const capacity of [1, 2]) {
    const operator = await area.addOperator(services, { capacity, hours: null });
    await area.addHours(operator, OPEN[0]!, place);
    operators.push({ id: operator.id, capacity, week: OPEN, exceptions: new Map(), blocked: [] });
  }
  const model = {
    services: services.map(({ id }, i) => ({ id, ...RULES[i]! })),
    operators,
    bookings: [],
    closures: [],
  };
  return { area, staff, place, services, model };
}

type StartsByQuery = Record<string, Starts>;

/** Returns the offered and the expected starts of each service, date and operator, and of any operator. */
async function compareStarts({
  model,
}: Stage): Promise<{ offered: StartsByQuery; expected: StartsByQuery; starts: number }> {
  const [offered, expected]: [StartsByQuery, StartsByQuery] = [{}, {}];
  let starts = 0;
  for (const service of model.services) {
    for (const operatorId of [null, ...model.operators.map(({ id }) => id)]) {
      const query = { serviceId: service.id, operatorId };
      const { days } = (await getAvailability(area.ctx(), query, DATES[0]!, DATES.at(-1)!))!;
      for (const { day, free, taken } of days) {
        const key = `service ${service.durationMinutes}, operator ${operatorId}, ${day.date}`;
        offered[key] = { free: [...free], taken: [...taken] };
        expected[key] = computeStarts(model, service, operatorId, day.date);
        starts += free.length + taken.length;
      }
    }
  }
  return { offered, expected, starts };
}

/** Counts pairs of bookings that use the same counter at the same time. */
async function countOverlaps(): Promise<number> {
  const { rows } = await area.pool.query<{ n: number }>(
    `select count(*)::int as n from booking one join booking other
       on other.operator_id = one.operator_id and other.counter = one.counter and other.id > one.id
       and tstzrange(one.starts_at, one.busy_until) && tstzrange(other.starts_at, other.busy_until)
     where one.status = 'CONFIRMED' and other.status = 'CONFIRMED'`,
  );
  return rows[0]!.n;
}

describe('agenda after random operations of citizens and staff', () => {
  it('availability and the result of each operation match the model', async () => {
    const resultCounts = new Map<string, number>();
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(operationArbitrary, { minLength: OPERATIONS_PER_RUN, maxLength: OPERATIONS_PER_RUN }),
        async (operations) => {
          const stage = await createStage();
          for (const [i, operation] of operations.entries()) {
            const result = await runOperation(stage, operation);
            resultCounts.set(result, (resultCounts.get(result) ?? 0) + 1);
            if ((i + 1) % 20 > 0) continue;
            const { offered, expected, starts } = await compareStarts(stage);
            expect(offered).toEqual(expected);
            compared += starts;
          }
          expect(await countOverlaps()).toBe(0);
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
    process.stdout.write(`${RUNS * OPERATIONS_PER_RUN} operations, ${compared} starts compared, 0 differences\n`);
    for (const result of ['booked', 'taken', 'cancelled', 'moved', 'blocked', 'unblocked', 'week set', 'closed']) {
      expect([result, (resultCounts.get(result) ?? 0) > 5]).toEqual([result, true]);
    }
  }, 600_000);

  it.each([
    ['a booking is missing', `update booking set status = 'CANCELLED', cancelled_at = now()`],
    ['a blocked slot is missing', 'delete from blocked_slot'],
    ['a booking ends a minute late', `update booking set busy_until = busy_until + interval '1 minute'`],
  ])('the comparison fails if %s', async (_, drift) => {
    const stage = await createStage();
    const first = stage.model.operators[0]!;
    await runOperation(stage, { operation: 'book', service: 0, operator: 0, date: DATES[0]!, quarter: 36 });
    await runOperation(stage, {
      operation: 'block',
      operator: 0,
      date: DATES[1]!,
      quarter: 36,
      quarters: 2,
      kind: 'KEEP',
    });
    const before = await compareStarts(stage);
    expect(before.offered).toEqual(before.expected);
    await area.pool.query(`${drift} where operator_id = $1`, [first.id]);
    const after = await compareStarts(stage);
    expect(after.offered).not.toEqual(after.expected);
  });
});
