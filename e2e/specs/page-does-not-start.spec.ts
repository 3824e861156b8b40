import type { Page } from '@playwright/test';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { expect, test } from '../fixtures.ts';
import { addresses } from '../service/addresses.ts';

const PHONE = '081 555 0100';
const HELP = 'Ricarica la pagina oppure telefona: ti aiutiamo a prenotare.';
/** The help appears this long after the page was painted, at most. */
const MAX_HELP_DELAY_S = 5;

/** What a browser below the floor, a bad connection or a fault does to the page. */
const CAUSES: [string, (page: Page) => Promise<unknown>][] = [
  ['a browser without modules', (page) => page.route('**/assets/*.js', (route) => route.fulfill({ body: '' }))],
  ['a script that does not arrive', (page) => page.route('**/assets/render*.js', (route) => route.abort())],
  ['a script that never ends loading', (page) => page.route('**/assets/react*.js', () => undefined)],
  [
    'a syntax that the browser does not know',
    (page) =>
      page.route('**/assets/ui*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'let let' })),
  ],
  ['a method that the browser lacks', (page) => page.addInitScript(() => Reflect.deleteProperty(Object, 'entries'))],
  [
    'a method that fails while rendering',
    (page) => page.addInitScript(() => Reflect.deleteProperty(URLSearchParams.prototype, 'get')),
  ],
  ['an API that never answers', (page) => page.route('**/graphql**', () => undefined)],
];

for (const [cause, provoke] of CAUSES) {
  test(`${cause} leads to a plain sentence and the office's telephone`, async ({ page, monitor }) => {
    monitor.allowProblem(/./);
    await provoke(page);
    await page.goto('/', { waitUntil: 'commit' });
    await expect(page.getByText(HELP)).toBeVisible();
    expect(Number.parseFloat(await getDelay(page))).toBeLessThan(MAX_HELP_DELAY_S);
    await expect(page.getByRole('link', { name: PHONE }).first()).toBeVisible();
    await expect(page.locator('.skeleton').first()).toBeHidden();
    await checkAccessibility(cause)(page);
  });
}

test('the help appears for a reader who prefers reduced motion, in the language of the browser', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(addresses.site);
  await expect(page.getByText('Reload the page, or call us: we will help you book.')).toBeVisible();
  await context.close();
});

test('a page that starts in time shows no help @desktop', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('radio', { name: 'Ufficio in via Don Minzoni' })).toBeAttached();
  await expect(page.getByText(HELP)).toHaveCount(0);
});

async function getDelay(page: Page): Promise<string> {
  return page.locator('.start-help').evaluate((help) => getComputedStyle(help).animationDelay);
}
