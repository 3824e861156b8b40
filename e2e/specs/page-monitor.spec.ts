import { findAccessibilityViolations } from '../actions/check-accessibility.ts';
import { expectStepVisible } from '../actions/expect-step.ts';
import { expect, test } from '../fixtures.ts';
import { monitorPages } from '../page-monitor.ts';

test('the page monitor records foreign requests, CSP violations, script errors and stored data @desktop', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL! });
  const monitor = monitorPages(context);
  const page = await context.newPage();
  await page.goto('/');
  await expectStepVisible('Servizio')(page);
  await page.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/picture.png', alt: '' }));
    document.cookie = 'seen=1';
    localStorage.setItem('name', 'Mario');
    setTimeout(() => {
      throw new Error('a script failed');
    });
  });
  await expect.poll(() => monitor.problems.join()).toContain('Content Security Policy');
  expect(monitor.foreignRequests).toEqual(['https://elsewhere.example/picture.png']);
  await expect.poll(() => monitor.problems.join()).toContain('a script failed');
  expect(await monitor.readStorage()).toEqual({ cookies: ['seen'], keys: ['name'] });
  await context.close();
});

test('axe reports the violations of a faulty page @desktop', async ({ page }) => {
  await page.goto('/');
  await expectStepVisible('Servizio')(page);
  await page.evaluate(() => {
    const [heading] = document.getElementsByTagName('h1');
    heading?.insertAdjacentHTML('afterend', '<h5>Titolo</h5><button></button>');
    const field = document.createElement('input');
    heading?.after(field);
  });
  expect((await findAccessibilityViolations(page)).map((fault) => fault.split(' ')[0])).toEqual(
    expect.arrayContaining(['button-name', 'heading-order', 'label']),
  );
});
