import { expect, test } from 'vitest';
import { getMenu } from './navigation.ts';

const leadsTo = (role: Parameters<typeof getMenu>[0]) => getMenu(role).map(({ to }) => to);

test('only administrators are led to the staff and to what the comune is, everybody to their own account', () => {
  for (const page of ['/personale', '/comune']) {
    expect(leadsTo('ADMIN')).toContain(page);
    expect(leadsTo('MANAGER')).not.toContain(page);
    expect(leadsTo('OPERATOR')).not.toContain(page);
  }
  for (const role of ['ADMIN', 'MANAGER', 'OPERATOR'] as const) expect(leadsTo(role)).toContain('/account');
});
