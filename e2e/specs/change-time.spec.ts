import type { Page } from '@playwright/test';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { expectSummaryRows } from '../actions/expect-summary.ts';
import { pressButton } from '../actions/press.ts';
import { toApplicant } from '../citizen.ts';
import { expect, test } from '../fixtures.ts';
import { readCalendarLines, waitForMail } from '../service/mailbox.ts';
import { bookTime, refreshDay, type TestDay, type Time } from '../service/test-day.ts';

const MOVED = 'Spostata: ';
const chooseHeading = (page: Page) => page.getByRole('heading', { name: 'Scegli il nuovo orario' });
const confirmHeading = (page: Page) => page.getByRole('heading', { name: 'Controlla e conferma il nuovo orario' });
const selectTime = (page: Page, { startsAt }: Time) =>
  page.locator(`button[data-starts-at="${Date.parse(startsAt)}"]`).click();
const toRow = (day: TestDay, { clock, endClock }: Time) => `${day.name}, dalle ${clock} alle ${endClock}`;

test('a citizen changes the time of a booking, and the old time is free again', async ({ page, day, citizen }) => {
  const [old, chosen] = [day.times[0]!, day.times[2]!];
  const token = await bookTime(day, old, toApplicant(citizen));
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`/prenotazione#${token}`);
  await pressButton('Cambia orario')(page);
  await expect(chooseHeading(page)).toBeFocused();
  await expect(page.locator('.day.is-open .slot').first()).toBeVisible();
  await checkAccessibility('choice of the new time')(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  await selectTime(page, chosen);
  await expect(confirmHeading(page)).toBeFocused();
  await checkAccessibility('confirmation of the new time')(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await pressButton('Scegli un altro orario')(page);
  await expect(chooseHeading(page)).toBeFocused();
  await selectTime(page, chosen);
  await pressButton('Conferma il nuovo orario')(page);
  const notice = page.locator('.alert-success');
  await expect(notice).toBeFocused();
  await expect(notice).toContainText('Appuntamento spostato');
  await expectSummaryRows(page.getByRole('main'), { 'Data e ora': toRow(day, chosen) });
  await checkAccessibility('time changed')(page);

  const mail = await waitForMail(citizen.email, MOVED);
  expect(mail.text).toContain('Hai cambiato l’orario del tuo appuntamento.');
  expect(readCalendarLines(mail)).toEqual(expect.arrayContaining(['METHOD:REQUEST', 'SEQUENCE:1']));
  const { free } = await refreshDay(day);
  expect(free).toContain(old.startsAt);
  await page.reload();
  await expectSummaryRows(page.getByRole('main'), { 'Data e ora': toRow(day, chosen) });
});

test('a citizen whose new time is taken meanwhile keeps the old time and chooses again', async ({
  page,
  day,
  citizen,
}) => {
  const [old, lost, chosen] = [day.times[0]!, day.times[1]!, day.times[3]!];
  const token = await bookTime(day, old, toApplicant(citizen));
  await page.goto(`/prenotazione#${token}`);
  await pressButton('Cambia orario')(page);
  await selectTime(page, lost);
  await expect(confirmHeading(page)).toBeFocused();
  while ((await refreshDay(day)).free.includes(lost.startsAt))
    await bookTime(day, lost, { ...toApplicant(citizen), surname: 'Verdi' });
  await pressButton('Conferma il nuovo orario')(page);
  const problem = page.locator('.alert-danger');
  await expect(problem).toBeFocused();
  await expect(problem).toContainText('resta all’orario di prima');
  await expectSummaryRows(page.getByRole('main'), { 'Data e ora': toRow(day, old) });
  await checkAccessibility('new time lost')(page);
  await selectTime(page, chosen);
  await pressButton('Conferma il nuovo orario')(page);
  await expect(page.locator('.alert-success')).toBeFocused();
  await expectSummaryRows(page.getByRole('main'), { 'Data e ora': toRow(day, chosen) });
});
