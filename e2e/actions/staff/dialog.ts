import type { Locator, Page } from '@playwright/test';
import { press } from '../press.ts';

/** Returns an open dialog by its title. */
export const dialog = (name: string | RegExp) => (page: Page) => page.getByRole('dialog', { name });

/** Presses a button inside a part of the page. */
export const pressIn = (part: Locator, name: string) => press(part.getByRole('button', { name, exact: true }));

/** Selects one of the proposed times. */
export const chooseChip = (part: Locator, clock: string) => press(part.getByText(clock, { exact: true }));

/** Selects a radio button by pressing its label. */
export async function chooseRadio(part: Locator, name: string): Promise<void> {
  const id = await part.getByRole('radio', { name, exact: true }).getAttribute('id');
  await press(part.locator(`label[for="${id}"]`));
}

/** Selects an option of a combobox. */
export async function chooseOption(part: Locator, label: string, option: string): Promise<void> {
  await press(part.getByRole('combobox', { name: label }));
  await press(part.page().getByRole('option', { name: option, exact: true }));
}
