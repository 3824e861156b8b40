import { expect, test } from 'vitest';
import { column, placed } from '../../agenda-layout/day-column.fixture.ts';
import { findNearestStart, listAvailableTimes } from './available-times.ts';

const tomorrow = { date: '2026-11-23', minute: 600 };
const today = { date: '2026-11-24', minute: 602 };
const never = { from: 0, to: 0 };
const always = { from: 0, to: 1440 };
const options = {
  columns: [column({})],
  durationMinutes: 30,
  bufferMinutes: 0,
  publicFree: [],
  publicBookingWindow: never,
  now: tomorrow,
};

test('returns the public times within the public booking window', () => {
  expect(listAvailableTimes({ ...options, publicFree: [540, 600], publicBookingWindow: always })).toEqual([540, 600]);
});

test('returns free times of the operators before the public booking window, from now on', () => {
  const busy = column({ bookings: [placed({ from: 630, to: 645 })] });
  expect(listAvailableTimes({ ...options, columns: [busy], now: today })).toEqual([645, 675]);
});

test('returns public and staff times on a day whose public booking window starts at noon', () => {
  const times = listAvailableTimes({ ...options, publicFree: [690], publicBookingWindow: { from: 660, to: 1440 } });
  expect(times).toEqual([540, 570, 600, 630, 690]);
});

test('returns times in cool-down to staff', () => {
  const coolDowns = { from: 600, to: 630, places: 1, lane: 0, lanes: 1, of: 1, coolDownUntil: '10:32' };
  const columns = [column({ gaps: [coolDowns] })];
  expect(listAvailableTimes({ ...options, columns, publicFree: [540], publicBookingWindow: always })).toEqual([
    540, 600,
  ]);
});

test('returns each time once for several operators', () => {
  const second = column({ key: '2026-11-24/2', open: [{ from: 570, to: 630 }] });
  expect(listAvailableTimes({ ...options, columns: [column({ open: [{ from: 540, to: 600 }] }), second] })).toEqual([
    540, 570, 600,
  ]);
});

test('ignores the booking that is moved and bookings at another counter', () => {
  const own = column({ open: [{ from: 540, to: 570 }], bookings: [placed({ id: 'own', from: 540, to: 570 })] });
  expect(listAvailableTimes({ ...options, columns: [own], movingId: 'own' })).toEqual([540]);
  const two = column({ open: [{ from: 540, to: 600 }], capacity: 2, bookings: [placed({ from: 540, to: 550 })] });
  expect(listAvailableTimes({ ...options, columns: [two] })).toEqual([540, 550, 570]);
});

test('keeps the buffer after each appointment, which may end after closing but not overlap other bookings', () => {
  const open = column({ open: [{ from: 540, to: 650 }] });
  expect(listAvailableTimes({ ...options, columns: [open], bufferMinutes: 10 })).toEqual([540, 580, 620]);
  const before = column({ open: [{ from: 540, to: 620 }], bookings: [placed({ from: 580, to: 590, busyTo: 600 })] });
  expect(listAvailableTimes({ ...options, columns: [before], bufferMinutes: 10 })).toEqual([540]);
  expect(listAvailableTimes({ ...options, columns: [before], bufferMinutes: 15 })).toEqual([]);
  expect(listAvailableTimes({ ...options, columns: [before], durationMinutes: 20 })).toEqual([540, 560, 600]);
});

test('returns no time that is free only by changing counters', () => {
  const byTurns = column({
    open: [{ from: 540, to: 600 }],
    capacity: 2,
    bookings: [placed({ from: 540, to: 560, counter: 1 }), placed({ id: 'b', from: 560, to: 600, counter: 2 })],
  });
  expect(listAvailableTimes({ ...options, columns: [byTurns] })).toEqual([560]);
  expect(listAvailableTimes({ ...options, columns: [byTurns], durationMinutes: 60 })).toEqual([]);
});

test('returns no time in the past', () => {
  expect(listAvailableTimes({ ...options, now: { date: '2026-11-25', minute: 0 } })).toEqual([]);
});

test('findNearestStart returns the minute itself, or the nearest start at which the appointment fits', () => {
  const busy = column({ bookings: [placed({ from: 600, to: 630 })] });
  const columns = [busy];
  const nearest = (minute: number) => findNearestStart(minute, { ...options, columns });
  // Open from 9:00 to 12:00, busy from 10:00 to 10:30, and the appointment takes 30 minutes.
  expect([545, 500, 580, 605, 620, 700, 800].map(nearest)).toEqual([545, 540, 570, 630, 630, 690, 690]);
  expect(findNearestStart(545, { ...options, columns, now: today })).toBe(630);
  expect(findNearestStart(545, { ...options, columns: [] })).toBeNull();
});
