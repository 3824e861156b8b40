import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe on the current page. Uses a soft assertion, so one run reports the violations of every state of a spec. */
export const checkAccessibility = (state: string) => (page: Page) =>
  test.step(`axe: ${state}`, async () => {
    const violations = await findAccessibilityViolations(page);
    expect.soft(violations, `axe, ${state}`).toEqual([]);
  });

/** Returns axe's violations on a page, one line per rule. */
export async function findAccessibilityViolations(page: Page): Promise<string[]> {
  await waitForAnimations(page);
  // Legacy mode skips the blank page that merges results of frames: it doubles the duration, and our pages have none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/** Waits for finite animations to end: axe reports low contrast during a fade-in. Ignores infinite ones (skeletons). */
async function waitForAnimations(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
}
