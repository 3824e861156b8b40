import type { Page } from '@playwright/test';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { followLink, press, pressButton, pressLabel } from '../../actions/press.ts';
import { expectBookings, openAgenda } from '../../actions/staff/agenda.ts';
import { chooseRadio, dialog, pressIn } from '../../actions/staff/dialog.ts';
import { typeDate } from '../../actions/staff/type-date.ts';
import { newCitizen, toApplicant } from '../../citizen.ts';
import { waitForMail } from '../../service/mailbox.ts';
import type { StaffClient } from '../../service/staff-api.ts';
import { bookTime } from '../../service/test-day.ts';
import type { TestOffice } from '../../service/test-office.ts';
import { expect, test } from '../../staff-fixtures.ts';

const BOOKINGS = 14;
/** Every fourth citizen has no e-mail address. */
const CALLS = 4;
const MAX_CLICKS = 9;
const BOOK_ON_BEHALF = `mutation ($input: BookOnBehalfInput!) { answer: bookOnBehalf(input: $input) { __typename } }`;

test('an absent operator’s 14 bookings go to the colleagues in fewer than 10 clicks @desktop', async ({
  page,
  office,
  admin,
}) => {
  const { day, operators } = office;
  const [absent, colleague] = operators;
  const surnames = await fillDay(admin, office);
  await countClicks(page);
  await page.goto('/staff');
  await blockDay(page, office);

  const resolutions = dialog('Prenotazioni toccate da questa modifica')(page);
  await expect(resolutions.getByRole('group', { name: /^N\. / })).toHaveCount(BOOKINGS);
  await checkAccessibility('14 affected bookings')(page);
  await pressIn(resolutions, 'Sposta ai colleghi (14 di 14)');
  const totals = 'Spostati 14, annullati 0, lasciati 0. Avvisati con l’email 10, da chiamare 4.';
  await expect(resolutions).toContainText(totals);
  await pressIn(resolutions, 'Applica');

  const outcome = dialog('14 prenotazioni spostate. 4 persone da chiamare.')(page);
  await expect(outcome.getByRole('heading', { name: 'Da chiamare: chi non ha l’email' })).toBeFocused();
  const phones = outcome.getByRole('link', { name: /^333 / });
  await expect(phones).toHaveCount(CALLS);
  await expect(phones.first()).toHaveAttribute('href', 'tel:+393331234500');
  await checkAccessibility('moved, with people to phone')(page);
  await pressIn(outcome, 'Fine');
  await expect(outcome).toBeHidden();
  expect(await readClicks(page)).toBeLessThanOrEqual(MAX_CLICKS);

  await openAgenda(office)(page);
  await expectBookings(absent, [])(page);
  const expected = surnames.map((surname, i) => `${day.times[i]!.clock.padStart(5, '0')} ${surname} Anna`);
  await expectBookings(colleague, expected)(page);
});

test('staff print the list of people to phone @desktop', async ({ page, office, admin }) => {
  await page.addInitScript(() => {
    const print = () => {
      document.documentElement.dataset['printed'] = document.querySelector<HTMLElement>('.print-sheet')!.innerText;
    };
    Object.assign(globalThis, { print });
  });
  const [surname] = await fillDay(admin, office, 1);
  await page.goto('/staff');
  await blockDay(page, office);
  const resolutions = dialog('Prenotazioni toccate da questa modifica')(page);
  await pressIn(resolutions, 'Annulla tutti gli appuntamenti');
  await pressIn(resolutions, 'Applica');
  await pressButton('Stampa l’elenco')(page);
  const printed = new RegExp(`${surname} Anna.*333 123 4500.*annullato`, 's');
  await expect(page.locator('html')).toHaveAttribute('data-printed', printed);
});

test('staff choose another time by hand and read the server’s verdict @desktop', async ({ page, office, citizen }) => {
  const { day, operators } = office;
  const [absent, colleague] = operators;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: absent.id });
  const other = newCitizen({ name: 'Anna', surname: 'Bianchi' });
  await bookTime(day, day.times[4]!, toApplicant(other), { operatorId: colleague.id });
  await page.goto('/staff');
  await blockDay(page, office);

  const resolutions = dialog('Prenotazioni toccate da questa modifica')(page);
  const row = resolutions.getByRole('group', { name: /Rossi Mario/ });
  await chooseRadio(row, 'Sposta');
  await row.getByRole('combobox', { name: 'Nuovo orario' }).selectOption('Altro orario…');
  await row.getByRole('combobox', { name: 'Operatore' }).selectOption(colleague.name);
  const time = row.getByRole('textbox', { name: 'Orario' });
  await time.fill('10:00');
  await expect(row.getByRole('status')).toHaveText(`A quest’ora ${colleague.name} ha già un altro impegno.`);
  await time.fill('18:00');
  await expect(row.getByRole('status')).toHaveText(`A quest’ora ${colleague.name} non riceve.`);
  await time.fill('');
  await pressIn(resolutions, 'Applica');
  await expect(row.getByRole('status')).toHaveText('Scrivi il nuovo orario');
  await time.fill('10:20');
  await expect(row.getByRole('status')).toHaveText('Questo orario è libero.');
  await checkAccessibility('a time by hand')(page);
  await pressIn(resolutions, 'Applica');
  await pressIn(dialog('Una prenotazione spostata.')(page), 'Fine');
  await openAgenda(office)(page);
  await expectBookings(colleague, ['10:00 Bianchi Anna', '10:20 Rossi Mario'])(page);
});

test.describe('without a colleague', () => {
  test.use({ officeOptions: { bothOffer: false } });

  test('bookings without a proposal are left and named, and cancelled with one neutral reason @desktop', async ({
    page,
    office,
    citizen,
  }) => {
    const { day, operators } = office;
    await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
    await page.goto('/staff');
    await blockDay(page, office, 40);
    const resolutions = dialog('Prenotazioni toccate da questa modifica')(page);
    await expect(resolutions.getByRole('group', { name: /Rossi Mario/ })).toContainText('Nessun orario libero');
    await expect(resolutions.getByRole('button', { name: /^Sposta ai colleghi/ })).toHaveCount(0);
    await pressIn(resolutions, 'Annulla tutti gli appuntamenti');
    const reason = resolutions.getByRole('textbox', { name: /^Motivo/ });
    await reason.fill('Operatrice in malattia');
    await expect(resolutions).toContainText('Sembra che il motivo parli della salute di qualcuno.');
    await reason.fill('L’ufficio non può ricevere in quel giorno.');
    await expect(resolutions).not.toContainText('salute di qualcuno');
    await pressIn(resolutions, 'Applica');
    await pressIn(dialog('Una prenotazione annullata.')(page), 'Fine');
    const mail = await waitForMail(citizen.email, 'Annullata: ');
    expect(mail.text).toContain('Motivo: L’ufficio non può ricevere in quel giorno.');
  });
});

/** Books the first operator's day, each fourth booking without an e-mail address. Returns the surnames. */
async function fillDay(admin: StaffClient, { day, service, operators }: TestOffice, count = BOOKINGS) {
  const surnames = Array.from({ length: count }, (_, i) => `Prova${String.fromCodePoint(65 + i)}`);
  for (const [i, surname] of surnames.entries()) {
    const phone = `333 12345${String(i).padStart(2, '0')}`;
    const { email } = newCitizen();
    const applicant = { surname, name: 'Anna', phone, email: i % 4 === 0 ? '' : email };
    const { answer } = await admin.query<{ answer: { __typename: string } }>(BOOK_ON_BEHALF, {
      input: {
        serviceId: service.id,
        operatorId: operators[0].id,
        startsAt: day.times[i]!.startsAt,
        applicant,
        source: 'PHONE',
        idempotencyKey: crypto.randomUUID(),
      },
    });
    expect(answer.__typename).toBe('StaffBookingSuccess');
  }
  return surnames;
}

/** Blocks the first operator from the test day on, by default for that day. */
async function blockDay(page: Page, { day, operators }: TestOffice, days = 1): Promise<void> {
  const [absent] = operators;
  await followLink('Orari non disponibili')(page);
  await pressLabel(absent.name)(page);
  await pressLabel('Tutto il giorno')(page);
  if (days > 1) await pressLabel('Più giorni, senza interruzione')(page);
  const first = page.getByRole('textbox', { name: days > 1 ? 'Dal giorno' : 'Giorno', exact: true });
  await press(first);
  await typeDate(first, day.date);
  if (days > 1) {
    const last = new Date(Date.parse(day.date) + days * 86_400_000).toISOString().slice(0, 10);
    await typeDate(page.getByRole('textbox', { name: 'Al giorno', exact: true }), last);
  }
  await pressButton('Blocca')(page);
}

/** Counts what a hand does: each press of the mouse on the page. */
async function countClicks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let clicks = 0;
    addEventListener('pointerdown', () => (document.documentElement.dataset['clicks'] = String(++clicks)), true);
  });
}

async function readClicks(page: Page): Promise<number> {
  return Number(await page.locator('html').getAttribute('data-clicks'));
}
