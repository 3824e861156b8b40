import type { Locator } from '@playwright/test';

/** Types a date ("2026-12-17") as Italians write it, and leaves the field. */
export async function typeDate(field: Locator, date: string): Promise<void> {
  await field.fill(date.split('-').toReversed().join('/'));
  await field.press('Tab');
}
