import { expect, type Locator, type Page, test } from '@playwright/test';

const MAX_STOPS = 80;

/** Presses Tab until a control has the focus, and expects a visible focus indicator. Fails after 80 presses. */
export const tabTo = (target: Locator) => (page: Page) =>
  test.step(`tabs to ${target}`, async () => {
    for (let stops = 0; !(await hasFocus(target)); stops++) {
      if (stops === MAX_STOPS) throw new Error(`Tab did not reach ${target}`);
      await page.keyboard.press('Tab');
    }
    await expectFocusShown(page, target);
  });

async function hasFocus(target: Locator): Promise<boolean> {
  return (await target.count()) === 1 && target.evaluate((element) => element === document.activeElement);
}

/** Compares screenshots with and without focus (WCAG 2.4.7): the indicator may be larger than the control. */
async function expectFocusShown(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeInViewport();
  const focused = await page.screenshot();
  await target.evaluate((element) => (element as HTMLElement).blur());
  const left = await page.screenshot();
  await target.evaluate((element) => (element as HTMLElement).focus({ preventScroll: true }));
  expect.soft(focused.equals(left), `the focus on ${target} is not visible`).toBe(false);
}
