import type { Page } from '@playwright/test';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { chooseTime, expectTaken, openTimes } from '../actions/choose-time.ts';
import { expectStepVisible } from '../actions/expect-step.ts';
import { expectDetailsPreserved, fillDetails } from '../actions/fill-details.ts';
import { goToDetails, goToReview, submitBooking } from '../actions/go-to-step.ts';
import { followLink, pressButton } from '../actions/press.ts';
import { withoutHolds } from '../actions/without-holds.ts';
import { addresses } from '../service/addresses.ts';
import { refreshDay } from '../service/test-day.ts';
import { expect, test } from '../fixtures.ts';

const holdLine = (page: Page) => page.getByText('Ti teniamo questo orario fino alle');
const announcement = (page: Page) => page.getByRole('status').filter({ hasText: 'Teniamo questo orario' });

test('a chosen time is taken for others, survives a reload and is free again after going back', async ({
  page,
  day,
  browser,
}) => {
  const time = day.times[1]!;
  await goToDetails(day, time)(page);
  await expect(holdLine(page)).toBeVisible();
  const shown = await holdLine(page).textContent();
  await checkAccessibility('details, held')(page);

  const other = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage();
  await openTimes(day)(other);
  await expectTaken(day, time)(other);
  await other.context().close();

  await page.reload();
  await expectStepVisible('Dettagli')(page);
  await expect(holdLine(page)).toContainText(/fino alle \d+:\d\d/.exec(shown!)![0]);
  expect((await refreshDay(day)).taken).toContain(time.startsAt);

  await followLink('Indietro')(page);
  await expectStepVisible('Orario')(page);
  await expect(page.getByRole('button', { name: `${day.name}, ore ${time.clock} , scelto da te` })).toBeVisible();
  expect((await refreshDay(day)).free).toContain(time.startsAt);
});

test('the citizen who holds a time books it, also after choosing another one first', async ({ page, day, citizen }) => {
  const [first, second] = [day.times[0]!, day.times[2]!];
  await goToDetails(day, first)(page);
  await expect(holdLine(page)).toBeVisible();
  await followLink('Indietro')(page);
  await chooseTime(day, second)(page);
  await expectStepVisible('Dettagli')(page);
  await expect(holdLine(page)).toBeVisible();
  const offered = await refreshDay(day);
  expect([offered.free.includes(first.startsAt), offered.taken.includes(second.startsAt)]).toEqual([true, true]);
  await fillDetails(citizen)(page);
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  await expect(holdLine(page)).toBeVisible();
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
});

test('the end of a hold is announced, put off once, and leaves what was typed', async ({ page, day, citizen }) => {
  await page.clock.install();
  await goToDetails(day, day.times[1]!)(page);
  await expect(holdLine(page)).toBeVisible();
  await fillDetails(citizen)(page);
  await expect(page.getByRole('button', { name: 'Ti serve altro tempo?' })).toHaveCount(0);

  await page.clock.fastForward('05:00');
  await expect(announcement(page)).toHaveText(
    'Teniamo questo orario per te ancora 5 minuti. Con il pulsante qui puoi chiedere altro tempo.',
  );
  await checkAccessibility('details, five minutes left')(page);
  await pressButton(/^Ti serve altro tempo\? Tieni l’orario fino alle/)(page);
  await expect(page.getByRole('button', { name: 'Ti serve altro tempo?' })).toHaveCount(0);
  await expect(page.getByRole('paragraph').filter({ has: holdLine(page) })).toBeFocused();

  await page.clock.fastForward('30:00');
  await expect(page.getByText('Non teniamo più questo orario per te. Quello che hai scritto resta qui.')).toBeVisible();
  await checkAccessibility('details, hold ended')(page);
  await expectDetailsPreserved(citizen)(page);
  await pressButton('Tieni di nuovo questo orario')(page);
  await expect(holdLine(page)).toBeVisible();
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
});

test('a time that cannot be held is booked as before', async ({ page, day, citizen }) => {
  await withoutHolds()(page);
  await goToReview(day, day.times[3]!, citizen)(page);
  await expect(holdLine(page)).toHaveCount(0);
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
});

test('a time is free soon after its page is closed', async ({ day, browser }) => {
  const time = day.times[2]!;
  const context = await browser.newContext({ baseURL: addresses.site });
  const closed = await context.newPage();
  await goToDetails(day, time)(closed);
  await expect(holdLine(closed)).toBeVisible();
  expect((await refreshDay(day)).taken).toContain(time.startsAt);
  await closed.close({ runBeforeUnload: true });
  // A page that was left holds its time for 20 seconds more, because it may only have been reloaded.
  await expect
    .poll(async () => (await refreshDay(day)).free, { timeout: 60_000, intervals: [1000] })
    .toContain(time.startsAt);
  await context.close();
});
