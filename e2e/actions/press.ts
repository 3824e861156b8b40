import { type Locator, type Page, test } from '@playwright/test';

/** Presses as this device does: with a finger on a phone or tablet, with the mouse on a desktop. */
export async function press(target: Locator): Promise<void> {
  await (byTouch() ? target.tap() : target.click());
}

/** Whether the act is played with fingers. */
export function byTouch(): boolean {
  return test.info().project.use.hasTouch === true;
}

/** Whether the act is played on a phone. */
export function onPhone(): boolean {
  return test.info().project.name === 'phone';
}

/** Presses a button by its name. */
export const pressButton = (name: string | RegExp) => (page: Page) =>
  test.step(`presses "${String(name)}"`, () => press(page.getByRole('button', { name, exact: true })));

/** Follows a link by its name. */
export const followLink = (name: string | RegExp) => (page: Page) =>
  test.step(`follows "${String(name)}"`, () => press(page.getByRole('link', { name, exact: true })));

/** Chooses a radio or ticks a box the way people do: by pressing its words. */
export const tick = (name: string | RegExp) => (page: Page) =>
  test.step(`ticks "${String(name)}"`, async () => {
    const box = page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name }));
    await press(page.locator(`label[for="${await box.getAttribute('id')}"]`));
  });
