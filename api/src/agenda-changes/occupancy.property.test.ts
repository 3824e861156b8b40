import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getAvailability } from '../booking/availability/availability.ts';
import { signInAs } from '../catalogue/test-support/catalogue-mutations.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../test-support/staff-area.ts';
import { does, type Stage } from './test-support/occupancy-operations.ts';
import { acts, DATES } from './test-support/occupancy-arbitrary.ts';
import { startsOf, type Starts } from './test-support/occupancy-model.ts';

/** A hundred of them, ten thousand acts, were tried without a difference. */
const RUNS = 20;
const ACTS = 100;
const RULES = [
  { durationMinutes: 15, stepMinutes: 15, bufferMinutes: 0 },
  { durationMinutes: 60, stepMinutes: 30, bufferMinutes: 15 },
];
const OPEN = [{ opens: 480, closes: 780 }];

let area: StaffArea;
let desk: StaffBrowser;
beforeAll(async () => {
  area = await createStaffArea();
  desk = await signInAs(area, 'ADMIN');
});
afterAll(() => area.close());

let places = 0;

/** A place of its own: what is done there touches no other. */
async function openStage(): Promise<Stage> {
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
  return { area, desk, place, services, model };
}

type Looked = Record<string, Starts>;

/** Each service on each date with each operator and with anybody: as it is offered, and as it should be. */
async function look({ model }: Stage): Promise<{ offered: Looked; right: Looked; starts: number }> {
  const [offered, right]: [Looked, Looked] = [{}, {}];
  let starts = 0;
  for (const service of model.services) {
    for (const operatorId of [null, ...model.operators.map(({ id }) => id)]) {
      const asked = { serviceId: service.id, operatorId };
      const { days } = (await getAvailability(area.ctx(), asked, DATES[0]!, DATES.at(-1)!))!;
      for (const { day, free, taken } of days) {
        const which = `service ${service.durationMinutes}, operator ${operatorId}, ${day.date}`;
        offered[which] = { free: [...free], taken: [...taken] };
        right[which] = startsOf(model, service, operatorId, day.date);
        starts += free.length + taken.length;
      }
    }
  }
  return { offered, right, starts };
}

/** Pairs of bookings that hold the same counter at the same moment. */
async function overlaps(): Promise<number> {
  const { rows } = await area.pool.query<{ n: number }>(
    `select count(*)::int as n from booking one join booking other
       on other.operator_id = one.operator_id and other.counter = one.counter and other.id > one.id
       and tstzrange(one.starts_at, one.busy_until) && tstzrange(other.starts_at, other.busy_until)
     where one.status = 'CONFIRMED' and other.status = 'CONFIRMED'`,
  );
  return rows[0]!.n;
}

describe('after whatever citizens and staff did to an agenda', () => {
  it('what is offered is what follows from who is where, and each act ended as it had to', async () => {
    const counted = new Map<string, number>();
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: ACTS, maxLength: ACTS }), async (all) => {
        const stage = await openStage();
        for (const [i, one] of all.entries()) {
          const ended = await does(stage, one);
          counted.set(ended, (counted.get(ended) ?? 0) + 1);
          if ((i + 1) % 20 > 0) continue;
          const { offered, right, starts } = await look(stage);
          expect(offered).toEqual(right);
          compared += starts;
        }
        expect(await overlaps()).toBe(0);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    process.stdout.write(`${RUNS * ACTS} acts, ${compared} starts compared, 0 differences\n`);
    for (const ended of ['booked', 'taken', 'cancelled', 'moved', 'blocked', 'unblocked', 'week set', 'closed']) {
      expect([ended, (counted.get(ended) ?? 0) > 5]).toEqual([ended, true]);
    }
  }, 90_000);

  it.each([
    ['a booking is forgotten', `update booking set status = 'CANCELLED', cancelled_at = now()`],
    ['a blocked slot is forgotten', 'delete from blocked_slot'],
    [
      'a booking keeps its operator a minute too long',
      `update booking set busy_until = busy_until + interval '1 minute'`,
    ],
  ])('the comparison tells when %s', async (_, drift) => {
    const stage = await openStage();
    const first = stage.model.operators[0]!;
    await does(stage, { act: 'book', service: 0, operator: 0, date: DATES[0]!, quarter: 36 });
    await does(stage, { act: 'block', operator: 0, date: DATES[1]!, quarter: 36, quarters: 2, kind: 'KEEP' });
    const before = await look(stage);
    expect(before.offered).toEqual(before.right);
    await area.pool.query(`${drift} where operator_id = $1`, [first.id]);
    const after = await look(stage);
    expect(after.offered).not.toEqual(after.right);
  });
});
