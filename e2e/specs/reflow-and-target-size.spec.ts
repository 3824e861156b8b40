import type { Page } from '@playwright/test';
import { chooseTime, freeTime, openTimes } from '../actions/choose-time.ts';
import { fillDetails } from '../actions/fill-details.ts';
import { press, pressButton, pressLabel } from '../actions/press.ts';
import { submitBooking } from '../actions/go-to-step.ts';
import type { Citizen } from '../citizen.ts';
import type { TestDay } from '../service/test-day.ts';
import { expect, test } from '../fixtures.ts';

test('every step fits a width of 320 pixels and has controls of at least 24 pixels @phone', async ({
  page,
  day,
  citizen,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await eachStep(page, day, citizen, async (state) => {
    const wide = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    expect.soft(wide, `width of ${state}`).toEqual([320, 320]);
    expect.soft(await smallTargets(page), `small targets of ${state}`).toEqual([]);
  });
});

test('text at 200 percent fits the page width @desktop', async ({ page, day, citizen }) => {
  await page.setViewportSize({ width: 640, height: 450 });
  await page.addInitScript(() => {
    const larger = () => document.documentElement.style.setProperty('font-size', '200%');
    if (document.documentElement) larger();
    else addEventListener('DOMContentLoaded', larger);
  });
  await eachStep(page, day, citizen, async (state) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, `width of ${state}`).toBeLessThanOrEqual(640);
  });
});

test('text at 200 percent fits a phone @phone', async ({ page, day, citizen }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => document.documentElement.style.setProperty('font-size', '200%'));
  });
  await eachStep(page, day, citizen, async (state) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, `width of ${state}`).toBeLessThanOrEqual(360);
  });
});

test('the first free times are in sight on arrival on a small phone @phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/?servizio=rilascio-cie');
  await pressButton('Avanti')(page);
  await expect(page.getByRole('button', { name: /, ore \d/ }).first()).toBeInViewport({ ratio: 1 });
});

test('time buttons have at least the minimum target size', async ({ page, day }) => {
  await openTimes(day)(page);
  for (const time of day.times) {
    const box = await freeTime(day, time)(page).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

/** Goes through all booking steps and the booking page, and calls the check at each. */
async function eachStep(page: Page, day: TestDay, citizen: Citizen, look: (state: string) => Promise<void>) {
  await page.goto('/');
  await pressLabel('Ufficio in via Don Minzoni')(page);
  await pressLabel('Rilascio C.I.E. (15 min)')(page);
  await look('Servizio');
  await openTimes(day)(page);
  await expect(freeTime(day, day.times[0]!)(page)).toBeVisible();
  await look('Orario');
  await chooseTime(day, day.times[0]!)(page);
  await expect(page.getByRole('textbox', { name: 'Nome*', exact: true })).toBeVisible();
  await pressButton('Avanti')(page);
  await expect(page.getByRole('group', { name: 'Controlla i dati inseriti' })).toBeVisible();
  await look('Dettagli, refused');
  await fillDetails(citizen)(page);
  await pressButton('Avanti')(page);
  await expect(page.getByRole('button', { name: 'Conferma e invia' })).toBeVisible();
  await look('Riepilogo');
  await submitBooking()(page);
  await expect(page.getByText('Numero prenotazione')).toBeVisible();
  await look('Fatto');
  await press(page.getByRole('button', { name: 'Annulla la prenotazione', exact: true }));
  await expect(page.getByRole('button', { name: 'Sì, annulla la prenotazione' })).toBeVisible();
  await look('Annulla');
}

/** Returns controls smaller than 24 pixels. WCAG 2.5.8 exempts links inside a sentence. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, input, select, textarea, summary')]
      .filter((target) => target.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((target) => !(target.matches('a') && getComputedStyle(target).display === 'inline'))
      .map((target) => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && (box.width < 24 || box.height < 24))
      .map(({ target, box }) => `${target.outerHTML.slice(0, 80)} ${box.width}x${box.height}`),
  );
}
