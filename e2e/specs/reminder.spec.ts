import type { Page } from '@playwright/test';
import type { BookingMessage } from '../../api/src/mail/mails/mail-message.ts';
import { renderMail } from '../../api/src/mail/render/render-mail.ts';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { toApplicant, type Citizen } from '../citizen.ts';
import { expect, test } from '../fixtures.ts';
import { addresses } from '../service/addresses.ts';
import { bookTime, refreshDay, type TestDay, type Time } from '../service/test-day.ts';

const COSTS = 'Un appuntamento mancato costa al Comune 20 euro e fa aspettare un’altra persona.';

test('a citizen reads the reminder on a phone and opens the booking from it, which cancels nothing @phone', async ({
  page,
  day,
  citizen,
}) => {
  const time = day.times[0]!;
  const token = await bookTime(day, time, toApplicant(citizen));
  for (const [link, path, heading] of [
    ['Non posso venire', '/annulla', 'Annulla la prenotazione'],
    ['Cambia orario', '/cambia-orario', 'Scegli il nuovo orario'],
  ] as const) {
    await openReminder(page, { day, time, citizen, token });
    await expect(page.getByRole('heading', { level: 1 })).toContainText(time.clock);
    await expect(page.getByText('Promemoria.')).toBeVisible();
    await expect(page.getByText(COSTS)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await checkAccessibility('the reminder')(page);
    await page.getByRole('link', { name: link }).click();
    await expect(page).toHaveURL(`${addresses.site}${path}#${token}`);
    await expect(page.getByRole('main')).toContainText(day.name);
    await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  }
  expect((await refreshDay(day)).free).not.toContain(time.startsAt);
});

/** Shows the HTML part of the reminder of a booking. At night no reminder is due, so the spec renders it itself. */
async function openReminder(
  page: Page,
  { day, time, citizen, token }: { day: TestDay; time: Time; citizen: Citizen; token: string },
): Promise<void> {
  const message: BookingMessage = {
    kind: 'BOOKING_REMINDER',
    locale: 'it',
    municipality: {
      id: 1,
      name: 'Comune di Caivano',
      email: 'info@comune.example',
      phone: '081 555 0100',
      timeZone: 'Europe/Rome',
    },
    recipient: { name: citizen.name, surname: citizen.surname, email: citizen.email },
    booking: { id: 'b', number: 1, startsAt: time.startsAt, endsAt: time.endsAt, notes: '', sequence: 0 },
    service: { name: day.service.name, requirements: ['Documento d’identità', 'Una fototessera'], notice: null },
    place: { name: 'Anagrafe', address: 'Via Don Minzoni 1, 80023 Caivano (NA)', phone: null, email: null },
    operator: { name: 'Operatore' },
    reason: '',
    movedFrom: null,
    missedAppointment: COSTS,
  };
  const secret = () => token;
  const tokens = {
    cancel: secret,
    confirm: secret,
    ownData: secret,
    emailChange: secret,
    invitation: secret,
    staff: secret,
    watch: secret,
  };
  const site = { url: addresses.site, publicUrl: addresses.site, tokens, appearance: { color: null, crest: null } };
  await page.goto('about:blank');
  await page.setContent(String(renderMail(message, site, { address: 'prenotazioni@comune.example' }).html));
  // A mail program shows a mail inside its own main landmark.
  await page.evaluate(() => document.body.firstElementChild?.setAttribute('role', 'main'));
}
