import { expect, test } from 'vitest';
import { serviceFacts, serviceValues } from './service-values.ts';

const usual = { placeId: '1', position: 4 };

test('a new service begins with what suits most, at the end of its place', () => {
  expect(serviceValues(null, usual)).toMatchObject({ placeId: '1', position: 4, durationMinutes: 15, operatorIds: [] });
});

test('a limit of open bookings is begun with, and none is told as none', () => {
  const values = serviceValues(null, usual);
  expect(values.maxOpenBookingsPerContact).toBe(3);
  expect(serviceFacts(values).maxOpenBookingsPerContact).toBe(3);
  expect(serviceFacts({ ...values, maxOpenBookingsPerContact: '' }).maxOpenBookingsPerContact).toBeNull();
});

test('the check against robots is off until somebody turns it on', () => {
  const values = serviceValues(null, usual);
  expect(serviceFacts(values).proofOfWork).toBe(false);
  expect(serviceFacts({ ...values, proofOfWork: true }).proofOfWork).toBe(true);
});

test('each line is an entry, empty texts are none, numbers are numbers', () => {
  const facts = serviceFacts({
    ...serviceValues(null, usual),
    name: 'C.I.E.',
    requirements: 'Una foto\n\n  \nIl vecchio documento\n',
    noticeText: '  ',
    durationMinutes: '20',
  });
  expect(facts).toMatchObject({
    requirements: ['Una foto', 'Il vecchio documento'],
    noticeText: null,
    description: null,
    durationMinutes: 20,
  });
  expect(facts).not.toHaveProperty('placeId');
});
