import { expect, type Locator, type Page } from '@playwright/test';

/** Sees that a summary says what it must, row by row. */
export async function expectRows(summary: Locator, rows: Record<string, string | RegExp>): Promise<void> {
  for (const [name, value] of Object.entries(rows)) await expect(rowOf(summary, name)).toHaveText(value);
}

/** The value of one row of a summary. */
export function rowOf(summary: Locator | Page, name: string): Locator {
  return summary
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator('xpath=following-sibling::dd[1]');
}
