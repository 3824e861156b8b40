import { expect, test } from '../fixtures.ts';

test('public data is requested by GET, and a browser with a cached response revalidates it', async ({ page }) => {
  const known: Promise<string | undefined>[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !request.url().includes('/graphql?')) return;
    known.push(request.allHeaders().then((headers) => headers['if-none-match']));
  });
  await page.goto('/');
  await expect(page.getByRole('radio').first()).toBeAttached();
  expect(await Promise.all(known)).toEqual([undefined, undefined]);
  await page.reload();
  await expect(page.getByRole('radio').first()).toBeAttached();
  expect(await Promise.all(known.slice(2))).toEqual([expect.stringMatching(/^"/), expect.stringMatching(/^"/)]);
});
