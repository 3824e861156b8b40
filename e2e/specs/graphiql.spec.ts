import { press } from '../actions/press.ts';
import { expect, test } from '../fixtures.ts';

test('GraphiQL opens without internet access, lists the examples, and runs one @desktop', async ({ page, monitor }) => {
  monitor.allowStorage(/^graphiql:|monaco/);
  await page.goto('/graphql');
  await expect(page.getByRole('tab', { name: 'WhatCanBeBooked' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'WhenIsItFree' })).toBeVisible();
  await press(page.getByRole('tab', { name: 'WhatCanBeBooked' }));
  await press(page.getByRole('button', { name: /Execute query/ }));
  await expect(page.getByRole('region', { name: 'Operation Result' }).or(page.locator('.result-window'))).toContainText(
    'Comune di Caivano',
  );
});
