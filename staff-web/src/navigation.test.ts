import { expect, test } from 'vitest';
import { getMenu } from './navigation.ts';

const leadsTo = (role: Parameters<typeof getMenu>[0]) =>
  getMenu(role).flatMap(({ entries }) => entries.map(({ to }) => to));

test('getMenu shows staff and municipality to administrators only', () => {
  for (const page of ['/personale', '/comune']) {
    expect(leadsTo('ADMIN')).toContain(page);
    expect(leadsTo('MANAGER')).not.toContain(page);
    expect(leadsTo('OPERATOR')).not.toContain(page);
  }
});

test('getMenu groups the entries, and leaves out groups without entries', () => {
  expect(getMenu('ADMIN').map(({ title }) => title)).toEqual([
    'shell.groupDay',
    'shell.groupOffer',
    'shell.groupMunicipality',
  ]);
  expect(getMenu('OPERATOR').map(({ title }) => title)).toEqual(['shell.groupDay']);
});
