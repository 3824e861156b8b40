import { expect, test } from 'vitest';
import { toServiceInput, toServiceValues } from './service-values.ts';

const defaults = { placeId: '1', position: 4 };

test('toServiceValues returns the defaults and the next position for a new service', () => {
  expect(toServiceValues(null, defaults)).toMatchObject({
    placeId: '1',
    position: 4,
    durationMinutes: 15,
    operatorIds: [],
  });
});

test('toServiceInput returns null for an empty limit of open bookings, which defaults to 3', () => {
  const values = toServiceValues(null, defaults);
  expect(values.maxOpenBookingsPerContact).toBe(3);
  expect(toServiceInput(values).maxOpenBookingsPerContact).toBe(3);
  expect(toServiceInput({ ...values, maxOpenBookingsPerContact: '' }).maxOpenBookingsPerContact).toBeNull();
});

test('toServiceInput returns null for an empty reminder; a new service reminds 72 and 24 hours before', () => {
  const values = toServiceValues(null, defaults);
  expect(toServiceInput(values)).toMatchObject({ firstReminderHours: 72, secondReminderHours: 24 });
  expect(toServiceInput({ ...values, firstReminderHours: '', secondReminderHours: '48' })).toMatchObject({
    firstReminderHours: null,
    secondReminderHours: 48,
  });
});

test('toServiceInput sends proof of work only after it was turned on', () => {
  const values = toServiceValues(null, defaults);
  expect(toServiceInput(values).proofOfWork).toBe(false);
  expect(toServiceInput({ ...values, proofOfWork: true }).proofOfWork).toBe(true);
});

test('toServiceInput splits lines, returns null for empty texts and converts numbers', () => {
  const fields = toServiceInput({
    ...toServiceValues(null, defaults),
    name: 'C.I.E.',
    requirements: 'Una foto\n\n  \nIl vecchio documento\n',
    noticeText: '  ',
    durationMinutes: '20',
  });
  expect(fields).toMatchObject({
    requirements: ['Una foto', 'Il vecchio documento'],
    noticeText: null,
    description: null,
    durationMinutes: 20,
  });
  expect(fields).not.toHaveProperty('placeId');
});
