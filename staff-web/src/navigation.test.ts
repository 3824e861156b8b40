import { expect, test } from 'vitest';
import { menuOf } from './navigation.ts';

const leadsTo = (role: Parameters<typeof menuOf>[0]) => menuOf(role).map(({ to }) => to);

test('only administrators are led to the staff, everybody to their own account', () => {
  expect(leadsTo('ADMIN')).toContain('/personale');
  expect(leadsTo('MANAGER')).not.toContain('/personale');
  expect(leadsTo('OPERATOR')).not.toContain('/personale');
  for (const role of ['ADMIN', 'MANAGER', 'OPERATOR'] as const) expect(leadsTo(role)).toContain('/account');
});
