import { expect, test } from 'vitest';
import { parseAuditView, toAuditTrailInput, toAuditParams } from './audit-view.ts';

test('parseAuditView returns the filters of the URL and ignores invalid values', () => {
  const view = parseAuditView(new URLSearchParams('chi=4&cosa=Booking&dal=2026-11-23&al=2026-13-01'));
  expect(view).toEqual({ who: '4', subject: 'Booking', from: '2026-11-23', to: null });
  expect(toAuditParams(view).toString()).toBe('chi=4&cosa=Booking&dal=2026-11-23');
  expect(parseAuditView(new URLSearchParams('cosa=Wall')).subject).toBeNull();
});

test('toAuditTrailInput includes the whole last day, also when it has 25 hours', () => {
  const view = { who: null, subject: null, from: '2026-10-25', to: '2026-10-25' };
  expect(toAuditTrailInput(view, 'Europe/Rome')).toMatchObject({
    from: '2026-10-25T00:00:00+02:00',
    to: '2026-10-26T00:00:00+01:00',
  });
});
