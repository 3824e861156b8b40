import type { Locator } from '@playwright/test';

/** Types an ISO date ("2026-12-17") in Italian format (17/12/2026) and leaves the field. */
export async function typeDate(field: Locator, date: string): Promise<void> {
  await field.fill(date.split('-').toReversed().join('/'));
  await field.press('Tab');
}
