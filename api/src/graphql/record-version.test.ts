import { describe, expect, test } from 'vitest';
import { isConflict, pickValues, toVersion } from './record-version.ts';

const SEEN = { name: 'Anagrafe', phone: null, links: { faq: 'https://a.example', site: null } };

describe('toVersion', () => {
  test('returns the same version for the same values in another order, and for a missing value', () => {
    const { name, links } = SEEN;
    expect(toVersion({ links: { site: null, faq: links.faq }, phone: undefined, name })).toBe(toVersion(SEEN));
  });

  test.each([
    { ...SEEN, name: 'Anagrafe ' },
    { ...SEEN, phone: '' },
    { ...SEEN, links: { ...SEEN.links, faq: null } },
    { ...SEEN, requirements: [] },
  ])('returns another version for $name, $phone, $links', (changed) => {
    expect(toVersion(changed)).not.toBe(toVersion(SEEN));
  });

  test('depends on the order of a list', () => {
    expect(toVersion({ requirements: ['a', 'b'] })).not.toBe(toVersion({ requirements: ['b', 'a'] }));
  });
});

describe('isConflict', () => {
  const version = toVersion(SEEN);
  const changed = { ...SEEN, phone: '081' };

  test('accepts a save of an unchanged record', () => {
    expect(isConflict(SEEN, { version, values: { ...SEEN, name: 'Stato civile' } })).toBe(false);
  });

  test('refuses a save of a record that changed', () => {
    expect(isConflict(changed, { version, values: { ...SEEN, name: 'Stato civile' } })).toBe(true);
  });

  test('accepts the retry of a save that was written', () => {
    expect(isConflict(changed, { version, values: changed })).toBe(false);
  });
});

test('pickValues returns the values of the form, null for missing ones', () => {
  expect(pickValues({ name: 1, phone: 1 }, { id: 7, name: 'Anagrafe' })).toEqual({ name: 'Anagrafe', phone: null });
});
