import { expect, type Locator, test } from '@playwright/test';

/** Target of a drag: offset in hours, and the column. */
interface DragTarget {
  hoursLater: number;
  to: Locator;
}

interface Point {
  x: number;
  y: number;
}

const STEPS = 6;

/** Drags a booking with the mouse. */
export const dragByMouse = (card: Locator, target: DragTarget) =>
  test.step('drags a booking', async () => {
    const { mouse } = card.page();
    const { from, to } = await getDragPoints(card, target);
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: STEPS });
    await expect(findDraggedCard(card)).toBeVisible();
    await mouse.up();
  });

/** Drags a booking by touch, after a long press on it. */
export const dragByTouch = (card: Locator, target: DragTarget) =>
  test.step('drags a booking by touch', async () => {
    const cdp = await card.page().context().newCDPSession(card.page());
    const { from, to } = await getDragPoints(card, target);
    const touch = (type: 'touchStart' | 'touchMove', { x, y }: Point) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
    await touch('touchStart', from);
    await expect(findDraggedCard(card)).toBeVisible();
    for (let step = 1; step <= STEPS; step++) {
      const progress = step / STEPS;
      await touch('touchMove', { x: from.x + (to.x - from.x) * progress, y: from.y + (to.y - from.y) * progress });
    }
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await cdp.detach();
  });

function findDraggedCard(card: Locator): Locator {
  return card.page().locator('[data-lifted]');
}

/** Returns start and end point of a drag. The height of an hour is the distance between two hour labels. */
async function getDragPoints(card: Locator, { hoursLater, to }: DragTarget): Promise<{ from: Point; to: Point }> {
  await card.scrollIntoViewIfNeeded();
  const page = card.page();
  const [ten, eleven, cardBox, columnBox] = await Promise.all([
    page.getByText('10:00', { exact: true }).first().boundingBox(),
    page.getByText('11:00', { exact: true }).first().boundingBox(),
    card.boundingBox(),
    to.boundingBox(),
  ]);
  const from = { x: cardBox!.x + cardBox!.width / 3, y: cardBox!.y + cardBox!.height / 2 };
  return { from, to: { x: columnBox!.x + columnBox!.width / 3, y: from.y + hoursLater * (eleven!.y - ten!.y) } };
}
