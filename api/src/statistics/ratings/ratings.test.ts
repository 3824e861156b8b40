import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyRetention } from '../../privacy/retention/apply-retention.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';

const DAY_MS = 86_400_000;
const RATE = `mutation ($input: RateServiceInput!) { rateService(input: $input) {
  __typename ... on RateServiceSuccess { stars } ... on InvalidInput { errors { path message } } } }`;
const RATINGS = `query ($input: ServiceRatingsInput!) { serviceRatings(input: $input) {
  count average stars { stars count } answers { answer negative positive }
  comments { day stars serviceName comment } } }`;
const WEEK = { from: '2026-11-23', to: '2026-11-29' };

type Answer = { __typename: string; stars?: number; errors?: { path: string; message: string }[] };
type Ratings = {
  count: number;
  average: number | null;
  stars: { stars: number; count: number }[];
  answers: { answer: string; negative: number; positive: number }[];
  comments: { day: string; stars: number; serviceName: string; comment: string }[];
};

let office: StaffArea;
let citizen: StaffBrowser;
let keys = 0;

beforeAll(async () => {
  office = await createStaffArea();
  citizen = office.browser();
});
afterAll(() => office.close());

async function rate(serviceId: number, rating: object): Promise<Answer> {
  const input = { serviceId: String(serviceId), idempotencyKey: `rating-key-${keys++}`, ...rating };
  return (await citizen.request<{ rateService: Answer }>(RATE, { input })).data.rateService;
}

async function readAs(role: 'ADMIN' | 'MANAGER', options: Parameters<StaffArea['addStaff']>[1], input: object = WEEK) {
  const { email } = await office.addStaff(role, options);
  const browser = office.browser();
  await browser.signIn(email);
  const answer = await browser.request<{ serviceRatings: Ratings }>(RATINGS, { input });
  return answer.data?.serviceRatings;
}

describe('rateService', () => {
  it('stores ratings that the statistics count by stars and answers, for the permitted places', async () => {
    const elsewhere = await office.addPlace('tributi-valutati');
    const service = await office.addService({ name: 'Rilascio C.I.E. valutato' });
    const other = await office.addService({ name: 'IMU valutata', place: elsewhere });
    expect(await rate(service.id, { stars: 5, answer: 'CLEAR', comment: ' Tutto facile. ' })).toEqual({
      __typename: 'RateServiceSuccess',
      stars: 5,
    });
    await rate(service.id, { stars: 4 });
    await rate(service.id, { stars: 1, answer: 'OTHER' });
    await rate(other.id, { stars: 2, answer: 'OTHER', comment: 'Non trovavo la via' });

    const everywhere = await readAs('ADMIN', { email: 'tutti@comune.example' });
    expect(everywhere).toEqual({
      count: 4,
      average: 3,
      stars: [5, 4, 3, 2, 1].map((stars) => ({ stars, count: stars === 3 ? 0 : 1 })),
      answers: [
        { answer: 'OTHER', negative: 2, positive: 0 },
        { answer: 'CLEAR', negative: 0, positive: 1 },
      ],
      comments: [
        { day: '2026-11-23', stars: 2, serviceName: 'IMU valutata', comment: 'Non trovavo la via' },
        { day: '2026-11-23', stars: 5, serviceName: 'Rilascio C.I.E. valutato', comment: 'Tutto facile.' },
      ],
    });
    const assigned = await readAs('MANAGER', { email: 'uno@comune.example', places: [elsewhere] });
    expect(assigned).toMatchObject({ count: 1, average: 2 });
    const foreign = { ...WEEK, placeId: String(office.place.id) };
    const unassigned = await readAs('MANAGER', { email: 'altro@comune.example', places: [elsewhere] }, foreign);
    expect(unassigned).toMatchObject({ count: 0, average: null, answers: [], comments: [] });
  });

  it('counts a retried request once, also when both are sent at the same time', async () => {
    const service = await office.addService({ name: 'Ripetuta' });
    const idempotencyKey = 'the-same-rating-key';
    const answers = await Promise.all([1, 2, 3, 4].map(() => rate(service.id, { stars: 3, idempotencyKey })));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(4).fill('RateServiceSuccess'));
    const { rows } = await office.pool.query('select * from service_rating where service_id = $1', [service.id]);
    expect(rows).toHaveLength(1);
  });

  it('names every invalid field', async () => {
    const service = await office.addService({ name: 'Non valida' });
    const paths = async (id: number, rating: object) => (await rate(id, rating)).errors?.map(({ path }) => path);
    expect(await paths(service.id, { stars: 0 })).toEqual(['stars']);
    expect(await paths(service.id, { stars: 6, comment: 'x'.repeat(201) })).toEqual(['stars', 'comment']);
    // "Le indicazioni erano chiare" is no answer to "Dove hai incontrato le maggiori difficoltà?".
    expect(await paths(service.id, { stars: 3, answer: 'CLEAR' })).toEqual(['answer']);
    expect(await paths(service.id, { stars: 4, answer: 'UNCLEAR' })).toEqual(['answer']);
    expect(await paths(999_999, { stars: 4, idempotencyKey: 'short' })).toEqual(['serviceId', 'idempotencyKey']);
  });

  it('stores nothing that leads to a person, and retention empties the comment', async () => {
    const service = await office.addService({ name: 'Anonima' });
    await rate(service.id, { stars: 2, comment: 'Sono Mario Rossi' });
    const read = () => office.pool.query('select * from service_rating where service_id = $1', [service.id]);
    const { rows } = await read();
    expect(Object.keys(rows[0]).toSorted()).toEqual([
      'answer',
      'comment',
      'day',
      'id',
      'municipality_id',
      'service_id',
      'stars',
    ]);
    const { rows: municipalities } = await office.pool.query('select retention_days from municipality');
    const days = Math.max(...municipalities.map(({ retention_days }) => retention_days as number));
    const day = Date.parse('2026-11-23T12:00:00Z');
    await applyRetention(office.ctx().db, day + (days - 1) * DAY_MS);
    expect((await read()).rows[0].comment).toBe('Sono Mario Rossi');
    await applyRetention(office.ctx().db, day + (days + 2) * DAY_MS);
    expect((await read()).rows[0]).toMatchObject({ comment: '', stars: 2 });
  });
});
