import { accessibilityFaults } from '../actions/check-accessibility.ts';
import { onStep } from '../actions/expect-step.ts';
import { expect, test } from '../fixtures.ts';
import { watchOver } from '../page-monitor.ts';

test('the watch over every act sees strangers, broken policies, scripts that fail and what is left behind @desktop', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL! });
  const watch = watchOver(context);
  const page = await context.newPage();
  await page.goto('/');
  await onStep('Servizio')(page);
  await page.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/picture.png', alt: '' }));
    document.cookie = 'seen=1';
    localStorage.setItem('name', 'Mario');
    setTimeout(() => {
      throw new Error('a script failed');
    });
  });
  await expect.poll(() => watch.complaints.join()).toContain('Content Security Policy');
  expect(watch.elsewhere).toEqual(['https://elsewhere.example/picture.png']);
  await expect.poll(() => watch.complaints.join()).toContain('a script failed');
  expect(await watch.kept()).toEqual({ cookies: ['seen'], stored: ['name'] });
  await context.close();
});

test('axe sees what is wrong with a page @desktop', async ({ page }) => {
  await page.goto('/');
  await onStep('Servizio')(page);
  await page.evaluate(() => {
    const [heading] = document.getElementsByTagName('h1');
    heading?.insertAdjacentHTML('afterend', '<h5>Titolo</h5><button></button>');
    const field = document.createElement('input');
    heading?.after(field);
  });
  expect((await accessibilityFaults(page)).map((fault) => fault.split(' ')[0])).toEqual(
    expect.arrayContaining(['button-name', 'heading-order', 'label']),
  );
});
