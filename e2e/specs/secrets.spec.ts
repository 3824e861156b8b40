import { readFileSync } from 'node:fs';
import { expectStepVisible } from '../actions/expect-step.ts';
import { pressButton } from '../actions/press.ts';
import { submitBooking, goToReview } from '../actions/go-to-step.ts';
import { toApplicant, newCitizen } from '../citizen.ts';
import { addresses } from '../service/addresses.ts';
import { bookTime } from '../service/test-day.ts';
import { waitForMail } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

test('every response has the security headers @desktop', async ({ page }) => {
  for (const path of ['/', '/annulla', '/staff', '/graphql', '/robots.txt', '/no-such-page']) {
    const response = await fetch(addresses.site + path, { headers: { accept: 'text/html' } });
    const header = (name: string) => response.headers.get(name);
    expect.soft(header('content-security-policy'), path).toMatch(/default-src '(self|none)'/);
    expect.soft(header('content-security-policy'), path).toContain("frame-ancestors 'none'");
    expect.soft(header('content-security-policy'), path).not.toMatch(/script-src[^;]*'unsafe-/);
    expect.soft(header('x-content-type-options'), path).toBe('nosniff');
    expect.soft(header('referrer-policy'), path).toBe('no-referrer');
    expect.soft(header('x-powered-by'), path).toBeNull();
    expect.soft(header('server'), path).toBeNull();
    expect.soft(header('set-cookie'), path).toBeNull();
  }
  const answers: [string, string | null][] = [];
  page.on('response', (response) => {
    answers.push([new URL(response.url()).pathname, response.headers()['cache-control'] ?? null]);
  });
  await page.goto('/');
  await expectStepVisible('Servizio')(page);
  const hashed = answers.filter(([path]) => path.startsWith('/assets/'));
  expect(hashed.length).toBeGreaterThan(0);
  for (const [path, kept] of hashed) expect.soft(kept, path).toBe('public, max-age=31536000, immutable');
  expect(answers.find(([path]) => path === '/')?.[1]).toBe('no-cache');
});

test('the service log contains no personal data and no token @desktop', async ({ page, day }) => {
  const citizen = newCitizen({ name: 'Ildegarda', surname: 'Canaletto', phone: '347 7654321', notes: 'Barbagianni' });
  await goToReview(day, day.times[0]!, citizen)(page);
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
  await waitForMail(citizen.email, 'Confermata: ');
  const token = await bookTime(day, day.times[1]!, toApplicant(citizen));
  await page.goto(`/annulla#${token}`);
  await pressButton('Sì, annulla la prenotazione')(page);
  await waitForMail(citizen.email, 'Annullata: ');
  const log = readFileSync(addresses.log, 'utf8');
  expect(log).toContain('/graphql');
  for (const word of [...Object.values(citizen), '7654321', token]) expect(log).not.toContain(word);
});
