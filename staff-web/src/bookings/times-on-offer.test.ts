import { expect, test } from 'vitest';
import { column, placed } from '../agenda/grid/columns.fixture.ts';
import { timesOnOffer } from './times-on-offer.ts';

const tomorrow = { date: '2026-11-23', minute: 600 };
const today = { date: '2026-11-24', minute: 602 };
const never = { from: 0, to: 0 };
const always = { from: 0, to: 1440 };
const wanted = { columns: [column({})], durationMinutes: 30, publicFree: [], publicMinutes: never, now: tomorrow };

test('within the time in which citizens may book, what they are offered', () => {
  expect(timesOnOffer({ ...wanted, publicFree: [540, 600], publicMinutes: always })).toEqual([540, 600]);
});

test('sooner than citizens may book, the free times of whoever offers it, from now on', () => {
  const busy = column({ bookings: [placed({ from: 630, to: 645 })] });
  expect(timesOnOffer({ ...wanted, columns: [busy], now: today })).toEqual([645, 675]);
});

test('both on a day on which citizens may book from noon on', () => {
  const times = timesOnOffer({ ...wanted, publicFree: [690], publicMinutes: { from: 660, to: 1440 } });
  expect(times).toEqual([540, 570, 600, 630, 690]);
});

test('several operators: each time once', () => {
  const second = column({ key: '2026-11-24/2', open: [{ from: 570, to: 630 }] });
  expect(timesOnOffer({ ...wanted, columns: [column({ open: [{ from: 540, to: 600 }] }), second] })).toEqual([
    540, 570, 600,
  ]);
});

test('a booking that is moved does not stand in its own way, and one at the other counter does not either', () => {
  const own = column({ open: [{ from: 540, to: 570 }], bookings: [placed({ id: 'own', from: 540, to: 570 })] });
  expect(timesOnOffer({ ...wanted, columns: [own], movingId: 'own' })).toEqual([540]);
  const two = column({ open: [{ from: 540, to: 600 }], capacity: 2, bookings: [placed({ from: 540, to: 550 })] });
  expect(timesOnOffer({ ...wanted, columns: [two] })).toEqual([540, 570]);
});

test('the past offers nothing', () => {
  expect(timesOnOffer({ ...wanted, now: { date: '2026-11-25', minute: 0 } })).toEqual([]);
});
