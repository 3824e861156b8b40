import { pressButton, pressLabel } from '../actions/press.ts';
import { expect, test } from '../fixtures.ts';

test('the first page is readable before the app loads, and the app repeats no request', async ({ page }) => {
  const questions: string[] = [];
  page.on('request', (request) => {
    const name = new URL(request.url()).searchParams.get('operationName');
    if (name !== null) questions.push(name);
  });
  let go = () => undefined as void;
  const held = new Promise<void>((resolve) => (go = resolve));
  let isHeld = false;
  await page.route('**/assets/render-*.js', async (route) => {
    isHeld = true;
    await held;
    await route.continue();
  });

  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prenotazione appuntamento');
  await expect(page.locator('.it-brand-title')).toHaveText('Comune di Caivano');
  await expect.poll(() => questions.toSorted()).toEqual(['Places', 'Shell']);
  await expect.poll(() => isHeld).toBe(true);

  go();
  await expect(page.getByRole('button', { name: 'Avanti' })).toBeVisible();
  expect(questions.toSorted()).toEqual(['Places', 'Shell']);
});

test('the times are requested when the service is chosen, and not again when they are shown', async ({ page }) => {
  const questions: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).searchParams.get('operationName') === 'Availability') questions.push(request.url());
  });
  await page.goto('/');
  await pressLabel('Ufficio in via Don Minzoni')(page);
  const answered = page.waitForResponse((response) => response.url() === questions[0]);
  await pressLabel('Rilascio C.I.E. (15 min)')(page);
  await (await answered).finished();
  expect(questions).toHaveLength(1);

  await pressButton('Avanti')(page);
  await expect(page.getByRole('button', { name: /, ore \d/ }).first()).toBeVisible();
  expect(questions.filter((url) => url === questions[0])).toHaveLength(1);
});
