import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe on what is on show. All states of an act are judged, so that one run tells everything that is wrong. */
export const checkAccessibility = (state: string) => (page: Page) =>
  test.step(`axe: ${state}`, async () => {
    const wrong = await accessibilityFaults(page);
    expect.soft(wrong, `axe, ${state}`).toEqual([]);
  });

/** What axe finds wrong in a page, one line a rule. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await allHasMoved(page);
  // Legacy: without a blank page to put together what frames found, which costs as much as axe itself; there are none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/** What is still fading in is pale and not judged yet; what moves for ever, as a skeleton does, is not waited for. */
async function allHasMoved(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
}
