import { expect, test } from 'vitest';
import { mergeChanges } from './merge-changes.ts';

const seen = { name: 'Anagrafe', phone: '1', minutes: 15, links: { faq: 'a', site: 'b' } };

test('mergeChanges keeps what was typed and takes the current value of fields that were not edited', () => {
  const typed = { ...seen, name: 'Anagrafe centrale' };
  const current = { ...seen, phone: '2', links: { faq: 'a', site: 'c' } };
  const { values, conflicts } = mergeChanges(seen, typed, current);
  expect(values).toEqual({ name: 'Anagrafe centrale', phone: '2', minutes: 15, links: { faq: 'a', site: 'c' } });
  expect([...conflicts]).toEqual([]);
});

test('mergeChanges reports fields that both changed, with the value that stands now', () => {
  const typed = { ...seen, minutes: 20, links: { faq: 'mine', site: 'b' } };
  const current = { ...seen, minutes: 45, links: { faq: 'theirs', site: 'b' } };
  const { values, conflicts } = mergeChanges(seen, typed, current);
  expect(values).toEqual(typed);
  expect([...conflicts]).toEqual([
    ['minutes', 45],
    ['links.faq', 'theirs'],
  ]);
});

test('mergeChanges reports no conflict if both typed the same value', () => {
  const both = { ...seen, name: 'Anagrafe nuova' };
  expect([...mergeChanges(seen, both, both).conflicts]).toEqual([]);
});
