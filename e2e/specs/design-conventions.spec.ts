import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expectStepVisible } from '../actions/expect-step.ts';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { press } from '../actions/press.ts';
import { addresses } from '../service/addresses.ts';
import { expect, test } from '../fixtures.ts';

test('headings and paragraphs use the self-hosted fonts of Italian public sites', async ({ page }) => {
  await page.goto('/');
  await expectStepVisible('Servizio')(page);
  const families = await page.evaluate(() => {
    const texts = document.querySelectorAll('h1,h2,h3,h4,h5,h6,p,:is(h1,h2,h3,h4,h5,h6,p) *');
    const first = [...texts].map((text) => getComputedStyle(text).fontFamily.split(',')[0] ?? '');
    return [...new Set(first.map((family) => family.replaceAll('"', '').trim()))];
  });
  expect(families.length).toBeGreaterThan(0);
  for (const family of families) expect(['Titillium Web', 'Lora', 'Roboto Mono']).toContain(family);
  const loaded = await page.evaluate(async () => (await document.fonts.ready).check('16px "Titillium Web"'));
  expect(loaded).toBe(true);
});

test('the pages declare the version of Bootstrap Italia, and use its classes for at least a third', async ({
  page,
}) => {
  await page.goto('/');
  await expectStepVisible('Servizio')(page);
  const { version, classes } = await page.evaluate(() => ({
    version: getComputedStyle(document.body).getPropertyValue('--bootstrap-italia-version'),
    classes: [...new Set([...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList]))],
  }));
  expect(Number.parseInt(version.replaceAll(/['"\s]/g, ''), 10)).toBeGreaterThanOrEqual(2);
  const theirs = bootstrapItaliaClasses();
  expect(classes.filter((name) => theirs.has(name)).length / classes.length).toBeGreaterThanOrEqual(0.3);
});

test('the footer has the links that the law and the national model require', async ({ page }) => {
  await page.goto('/');
  const footer = page.getByRole('contentinfo');
  const link = (element: string) => footer.locator(`a[data-element="${element}"]`);
  await expect(link('accessibility-link')).toHaveAttribute('href', /^https:\/\/form\.agid\.gov\.it\//);
  await expect(link('privacy-policy-link')).toHaveAttribute('href', '/privacy');
  for (const element of ['legal-notes', 'faq', 'contacts', 'report-inefficiency']) {
    await expect(link(element)).toHaveAttribute('href', /^https:\/\//);
  }
  await expect(link('appointment-booking')).toHaveAttribute('href', /.+/);
  await expect(page.locator('h1[data-element="page-name"]')).toHaveText('Prenotazione appuntamento');
});

test('robots.txt is a plain text file @desktop', async () => {
  const response = await fetch(`${addresses.site}/robots.txt`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/plain');
  expect(await response.text()).toMatch(/^User-agent: \*/m);
});

test('an unknown URL returns 404 with a page that links to the home page', async ({ page, monitor }) => {
  monitor.allowProblem(/status of 404/);
  const response = await page.goto('/no-such-page');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pagina non trovata');
  await expect(page).toHaveTitle('Pagina non trovata - Comune di Caivano');
  await checkAccessibility('page not found')(page);
  await press(page.getByRole('link', { name: 'Prenota un appuntamento', exact: true }));
  await expectStepVisible('Servizio')(page);
});

function bootstrapItaliaClasses(): Set<string> {
  const its = createRequire(new URL('../../citizen-web/package.json', import.meta.url));
  const css = readFileSync(its.resolve('bootstrap-italia/dist/css/bootstrap-italia.min.css'), 'utf8');
  return new Set([...css.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map(([, name = '']) => name));
}

test('a browser without JavaScript shows the municipality and its phone number', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const answer = await page.goto(addresses.site);
  await expect(page.getByText('Comune di Caivano')).toBeVisible();
  await expect(page.locator('.skeleton').first()).toBeHidden();
  // Chromium with javaScriptEnabled: false still hides the content of <noscript>.
  expect(await answer?.text()).toMatch(
    /<noscript>(?:(?!<\/noscript>)[^])*JavaScript(?:(?!<\/noscript>)[^])*081 555 0100/,
  );
  await page.close();
});
