import { type Locator, type Page, test } from '@playwright/test';

/** Taps on touch devices and clicks on the desktop. */
export async function press(target: Locator): Promise<void> {
  await (isTouch() ? target.tap() : target.click());
}

/** Returns whether the current project emulates a touch screen. */
export function isTouch(): boolean {
  return test.info().project.use.hasTouch === true;
}

/** Returns whether the current project is the phone. */
export function isPhone(): boolean {
  return test.info().project.name === 'phone';
}

/** Presses a button by its accessible name. */
export const pressButton = (name: string | RegExp) => (page: Page) =>
  test.step(`presses "${String(name)}"`, () => press(page.getByRole('button', { name, exact: true })));

/** Follows a link by its accessible name. */
export const followLink = (name: string | RegExp) => (page: Page) =>
  test.step(`follows "${String(name)}"`, () => press(page.getByRole('link', { name, exact: true })));

/** Selects a radio button or checkbox by pressing its label, as people do. */
export const pressLabel = (name: string | RegExp) => (page: Page) =>
  test.step(`selects "${String(name)}"`, async () => {
    const box = page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name }));
    await press(page.locator(`label[for="${await box.getAttribute('id')}"]`));
  });
