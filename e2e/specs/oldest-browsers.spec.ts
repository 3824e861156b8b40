import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chooseTime, goToDay } from '../actions/choose-time.ts';
import { expectStepVisible } from '../actions/expect-step.ts';
import { fillDetails } from '../actions/fill-details.ts';
import { submitBooking } from '../actions/go-to-step.ts';
import { press, pressButton, pressLabel } from '../actions/press.ts';
import { expect, test } from '../fixtures.ts';
import { simulateOldestBrowser } from '../oldest-browser.ts';

const ASSETS = fileURLToPath(new URL('../../citizen-web/dist/assets/', import.meta.url));

test('the oldest supported browser books, changes the language and cancels', async ({ page, day, citizen }) => {
  await simulateOldestBrowser(page);
  await page.goto('/');
  expect(await page.evaluate(() => 'toSorted' in Array.prototype || 'Iterator' in globalThis)).toBe(false);
  await pressLabel('Ufficio in via Don Minzoni')(page);
  await pressLabel('Rilascio C.I.E. (15 min)')(page);
  await pressButton('Avanti')(page);
  await goToDay(day)(page);
  await chooseTime(day, day.times[0]!)(page);
  await expectStepVisible('Dettagli')(page);
  await pressButton('English')(page);
  await pressButton('Italiano')(page);
  await fillDetails(citizen)(page);
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  await requireChallengeOnce();
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
  await press(page.getByRole('button', { name: 'Annulla la prenotazione', exact: true }));
  await pressButton('Sì, annulla la prenotazione')(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Annullata da te');

  async function requireChallengeOnce(): Promise<void> {
    const errors = [{ message: 'Prova', extensions: { code: 'CHALLENGE_REQUIRED' } }];
    await page.route('**/graphql', (route) => route.fulfill({ json: { data: null, errors } }), { times: 1 });
  }
});

test('the scripts hold no syntax that the oldest supported browsers lack @desktop', () => {
  const scripts = readdirSync(ASSETS).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  // Safari has class static blocks and lookbehind since version 16.4; the flag "v" of regular expressions came later.
  const newer = /\bstatic\s*\{|\(\?<[=!]|\/[dgimsuy]*v[dgimsuy]*(?=[.,;)]\s*(?:test|exec|source))/;
  expect(scripts.filter((file) => newer.test(readFileSync(ASSETS + file, 'utf8')))).toEqual([]);
  const styles = readdirSync(ASSETS).filter((file) => file.endsWith('.css'));
  // Safari has ranges in media queries since version 16.4.
  expect(styles.filter((file) => /\(width\s*[<>]/.test(readFileSync(ASSETS + file, 'utf8')))).toEqual([]);
  expect(['class A{static{}}', '/(?<=a)b/'].filter((code) => newer.test(code))).toHaveLength(2);
});
