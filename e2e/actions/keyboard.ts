import { expect, type Locator, type Page, test } from '@playwright/test';

const MOST_STOPS = 80;

/** Presses Tab until a control has the focus, and sees that the page shows where the focus is. */
export const tabTo = (target: Locator) => (page: Page) =>
  test.step(`tabs to ${target}`, async () => {
    for (let stops = 0; !(await hasFocus(target)); stops++) {
      if (stops === MOST_STOPS) throw new Error(`Tab never came to ${target}`);
      await page.keyboard.press('Tab');
    }
    await expectFocusShown(page, target);
  });

async function hasFocus(target: Locator): Promise<boolean> {
  return (await target.count()) === 1 && target.evaluate((element) => element === document.activeElement);
}

/** The page must look different while the control has the focus (WCAG 2.4.7): a ring may be drawn around more than it. */
async function expectFocusShown(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeInViewport();
  const focused = await page.screenshot();
  await target.evaluate((element) => (element as HTMLElement).blur());
  const left = await page.screenshot();
  await target.evaluate((element) => (element as HTMLElement).focus({ preventScroll: true }));
  expect.soft(focused.equals(left), `the focus on ${target} cannot be seen`).toBe(false);
}
