import type { Locator, Page } from '@playwright/test';
import { press } from '../press.ts';

/** A dialog on show, by its title. */
export const dialog = (name: string | RegExp) => (page: Page) => page.getByRole('dialog', { name });

/** Presses a button within a part of the page. */
export const pressIn = (part: Locator, name: string) => press(part.getByRole('button', { name, exact: true }));

/** Chooses one of the times that are proposed. */
export const chooseChip = (part: Locator, clock: string) => press(part.getByText(clock, { exact: true }));

/** Chooses among alternatives by pressing the words of one. */
export async function chooseRadio(part: Locator, name: string): Promise<void> {
  const id = await part.getByRole('radio', { name, exact: true }).getAttribute('id');
  await press(part.locator(`label[for="${id}"]`));
}

/** Chooses from a list that opens. */
export async function chooseOption(part: Locator, label: string, option: string): Promise<void> {
  await press(part.getByRole('combobox', { name: label }));
  await press(part.page().getByRole('option', { name: option, exact: true }));
}
