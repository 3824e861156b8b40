import type { Page } from '@playwright/test';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { pressButton } from '../actions/press.ts';
import { toApplicant } from '../citizen.ts';
import { expect, test } from '../fixtures.ts';
import { bookTime } from '../service/test-day.ts';
import { waitForMail } from '../service/mailbox.ts';

const ASKED = { reconfirmBy: '2030-01-07T10:00:00+01:00', reconfirmedAt: null };
const RELEASED = { ...ASKED, status: 'RELEASED', cancelledBy: 'SYSTEM', cancelledAt: '2030-01-07T10:00:00+01:00' };

const isGraphql = ({ pathname }: URL) => pathname === '/graphql';

/** Shows the booking as it is days later: the clock of the service under test cannot be moved. */
async function showLater(page: Page, getChanges: () => Record<string, unknown>): Promise<void> {
  await page.route(isGraphql, async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { data?: { bookingByToken?: Record<string, unknown> | null } };
    if (body.data?.bookingByToken) Object.assign(body.data.bookingByToken, getChanges());
    await route.fulfill({ response, json: body });
  });
}

test('a citizen who is asked confirms with one button; opening the page confirms nothing', async ({
  page,
  day,
  citizen,
}) => {
  const token = await bookTime(day, day.times[0]!, toApplicant(citizen));
  await waitForMail(citizen.email, 'Confermata: ');
  let isConfirmed = false;
  await showLater(page, () =>
    isConfirmed ? { reconfirmBy: null, reconfirmedAt: '2030-01-05T09:00:00+01:00' } : ASKED,
  );
  const sent: string[] = [];
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    if (!body.includes('ReconfirmBooking')) return;
    sent.push(body);
    isConfirmed = true;
  });
  await page.goto(`/prenotazione#${token}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Conferma che vieni' })).toBeVisible();
  await expect(page.getByText('Vieni all’appuntamento?')).toBeVisible();
  await expect(page.getByText(/Confermalo entro lunedì 7 gennaio 2030.* 10:00/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Confermo che vengo' })).toBeVisible();
  expect(sent).toEqual([]);
  await checkAccessibility('asked to confirm the attendance')(page);
  await pressButton('Confermo che vengo')(page);
  await expect(page.getByText('Grazie, ti aspettiamo')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: /Confermata/ })).toBeVisible();
  await expect(page.getByText('Hai confermato che vieni.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Confermo che vengo' })).toHaveCount(0);
  expect(sent).toHaveLength(1);
  await checkAccessibility('the attendance is confirmed')(page);
});

test('a citizen reads that the time was released, and books again', async ({ page, day, citizen }) => {
  const token = await bookTime(day, day.times[0]!, toApplicant(citizen));
  await showLater(page, () => RELEASED);
  await page.goto(`/prenotazione#${token}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Posto liberato' })).toBeVisible();
  await expect(page.getByText('Questo appuntamento non vale più')).toBeVisible();
  await expect(page.getByText(/andava confermata entro lunedì 7 gennaio 2030/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Cambia orario|Annulla la prenotazione/ })).toHaveCount(0);
  await checkAccessibility('a released booking')(page);
  await page.unrouteAll({ behavior: 'wait' });
  await page.getByRole('link', { name: 'Prenota di nuovo' }).click();
  await expect(page).toHaveURL(new RegExp(`servizio=${day.service.slug}`));
});
