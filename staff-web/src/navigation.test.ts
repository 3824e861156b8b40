import { expect, test } from 'vitest';
import { getMenu } from './navigation.ts';

const leadsTo = (role: Parameters<typeof getMenu>[0]) => getMenu(role).map(({ to }) => to);

test('getMenu shows staff and municipality to administrators only, and the own account to all roles', () => {
  for (const page of ['/personale', '/comune']) {
    expect(leadsTo('ADMIN')).toContain(page);
    expect(leadsTo('MANAGER')).not.toContain(page);
    expect(leadsTo('OPERATOR')).not.toContain(page);
  }
  for (const role of ['ADMIN', 'MANAGER', 'OPERATOR'] as const) expect(leadsTo(role)).toContain('/account');
});
