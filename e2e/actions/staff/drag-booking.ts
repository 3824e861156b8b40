import { expect, type Locator, test } from '@playwright/test';

/** How far a booking is carried: down the hours, and into which column. */
interface Way {
  hoursLater: number;
  to: Locator;
}

interface Point {
  x: number;
  y: number;
}

const STEPS = 6;

/** Drags a booking with the mouse. */
export const dragByMouse = (card: Locator, way: Way) =>
  test.step('drags a booking', async () => {
    const { mouse } = card.page();
    const { from, to } = await wayOf(card, way);
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: STEPS });
    await expect(lifted(card)).toBeVisible();
    await mouse.up();
  });

/** Holds a finger on a booking until it comes off, and carries it. */
export const dragByFinger = (card: Locator, way: Way) =>
  test.step('carries a booking with a finger', async () => {
    const fingers = await card.page().context().newCDPSession(card.page());
    const { from, to } = await wayOf(card, way);
    const put = (type: 'touchStart' | 'touchMove', { x, y }: Point) =>
      fingers.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
    await put('touchStart', from);
    await expect(lifted(card)).toBeVisible();
    for (let step = 1; step <= STEPS; step++) {
      const part = step / STEPS;
      await put('touchMove', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    }
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await fingers.detach();
  });

function lifted(card: Locator): Locator {
  return card.page().locator('[data-lifted]');
}

/** An hour is as high as the distance between two hours at the side. */
async function wayOf(card: Locator, { hoursLater, to }: Way): Promise<{ from: Point; to: Point }> {
  await card.scrollIntoViewIfNeeded();
  const page = card.page();
  const [ten, eleven, its, column] = await Promise.all([
    page.getByText('10:00', { exact: true }).first().boundingBox(),
    page.getByText('11:00', { exact: true }).first().boundingBox(),
    card.boundingBox(),
    to.boundingBox(),
  ]);
  const from = { x: its!.x + its!.width / 3, y: its!.y + its!.height / 2 };
  return { from, to: { x: column!.x + column!.width / 3, y: from.y + hoursLater * (eleven!.y - ten!.y) } };
}
