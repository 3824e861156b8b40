import { checkAccessibility } from '../actions/check-accessibility.ts';
import { freeTime, openTimes } from '../actions/choose-time.ts';
import { press } from '../actions/press.ts';
import { expect, test } from '../fixtures.ts';

test('the phone layout shows one day at a time, and a tap shows another @phone', async ({ page, day }) => {
  await openTimes(day)(page);
  const time = freeTime(day, day.times[0]!)(page);
  await expect(time).toBeVisible();
  const days = page.getByRole('list', { name: 'Giorni della settimana' }).getByRole('button');
  await expect(days.and(page.getByRole('button', { pressed: true }))).toHaveCount(1);
  const other = days
    .and(page.getByRole('button', { pressed: false }))
    .filter({ hasText: /\d liber/ })
    .first();
  await press(other);
  await expect(time).toBeHidden();
  await expect(page.getByRole('button', { name: /, ore \d/ }).first()).toBeVisible();
  await checkAccessibility('another day')(page);
});
