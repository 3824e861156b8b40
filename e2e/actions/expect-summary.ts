import { expect, type Locator, type Page } from '@playwright/test';

/** Expects rows of a summary list to have the given values. */
export async function expectSummaryRows(summary: Locator, rows: Record<string, string | RegExp>): Promise<void> {
  for (const [name, value] of Object.entries(rows)) await expect(summaryRow(summary, name)).toHaveText(value);
}

/** Returns the value of one row of a summary list. */
export function summaryRow(summary: Locator | Page, name: string): Locator {
  return summary
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator('xpath=following-sibling::dd[1]');
}
