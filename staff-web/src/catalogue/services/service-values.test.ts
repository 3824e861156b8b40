import { expect, test } from 'vitest';
import { toServiceInput, toServiceValues } from './service-values.ts';

const defaults = { placeId: '1', position: 4 };

test('a new service begins with what suits most, at the end of its place', () => {
  expect(toServiceValues(null, defaults)).toMatchObject({
    placeId: '1',
    position: 4,
    durationMinutes: 15,
    operatorIds: [],
  });
});

test('a limit of open bookings is begun with, and none is told as none', () => {
  const values = toServiceValues(null, defaults);
  expect(values.maxOpenBookingsPerContact).toBe(3);
  expect(toServiceInput(values).maxOpenBookingsPerContact).toBe(3);
  expect(toServiceInput({ ...values, maxOpenBookingsPerContact: '' }).maxOpenBookingsPerContact).toBeNull();
});

test('the check against robots is off until somebody turns it on', () => {
  const values = toServiceValues(null, defaults);
  expect(toServiceInput(values).proofOfWork).toBe(false);
  expect(toServiceInput({ ...values, proofOfWork: true }).proofOfWork).toBe(true);
});

test('each line is an entry, empty texts are none, numbers are numbers', () => {
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
