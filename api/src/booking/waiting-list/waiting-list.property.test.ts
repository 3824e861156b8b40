import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { createWaitingStage, type WaitingStage } from '../test-support/waiting-stage.ts';

const RUNS = 6;
const OPERATIONS_PER_RUN = 24;

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const nth = fc.nat({ max: 20 });
const operationArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('free' as const), nth }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('join' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('book' as const), nth }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('accept' as const), nth }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('decline' as const), nth }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('leave' as const), nth }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('wait' as const), nth }) },
);

async function expectFairness(stage: WaitingStage): Promise<void> {
  expect(await stage.findDoubleHolders(), 'times with two holders').toEqual([]);
  expect(await stage.findPassedOver(), 'free times that somebody waits for').toEqual([]);
  expect(await stage.findOutOfOrder(), 'offers to somebody who joined later').toEqual([]);
  expect(await stage.findEndlessHolds(), 'holds without an open offer').toEqual([]);
}

it('has one holder per time, passes nobody over and holds no time without end, whatever happens', async () => {
  let offers = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(operationArbitrary, { minLength: OPERATIONS_PER_RUN, maxLength: OPERATIONS_PER_RUN }),
      async (operations) => {
        const stage = await createWaitingStage(office);
        for (const operation of operations) {
          await stage.run(operation);
          offers += await stage.sweep();
          await expectFairness(stage);
        }
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(offers).toBeGreaterThan(RUNS);
}, 600_000);

it('negative control: a freed time that nobody offers is found', async () => {
  const stage = await createWaitingStage(office);
  await stage.run({ act: 'join', nth: 0 });
  await stage.sweep();
  await stage.run({ act: 'free', nth: 0 });
  expect(await stage.findPassedOver()).not.toEqual([]);
});
