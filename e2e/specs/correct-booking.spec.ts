import { checkAccessibility } from '../actions/check-accessibility.ts';
import { expectSummaryRows } from '../actions/expect-summary.ts';
import { field } from '../actions/fill-details.ts';
import { followLink, pressButton } from '../actions/press.ts';
import { toApplicant } from '../citizen.ts';
import { expect, test } from '../fixtures.ts';
import { getConfirmLink, readCalendarLines, waitForMail } from '../service/mailbox.ts';
import { bookTime } from '../service/test-day.ts';

const CORRECTED = 'Dati corretti: ';

test('a citizen corrects name and notes, and a new address counts once it is confirmed from its mailbox', async ({
  page,
  day,
  citizen,
}) => {
  const token = await bookTime(day, day.times[0]!, { ...toApplicant(citizen), surname: 'Rosi' });
  await page.goto(`/prenotazione#${token}`);
  await pressButton('Correggi i miei dati')(page);
  await expect(field('Nome*')(page)).toBeFocused();
  await expect(field('Telefono*')(page)).toHaveValue('3331234567');
  await field('Cognome*')(page).fill('');
  await pressButton('Salva le correzioni')(page);
  await expect(page.locator('.error-summary')).toBeFocused();
  await checkAccessibility('correction with an error')(page);
  await field('Cognome*')(page).fill('Rossi');
  await field('Note')(page).fill('arrivo con la nonna');
  const newEmail = `nuova.${citizen.email}`;
  await field('Email*')(page).fill(newEmail);
  await pressButton('Salva le correzioni')(page);
  const notice = page.locator('.alert-success');
  await expect(notice).toBeFocused();
  await expect(notice).toContainText(`Abbiamo scritto a ${newEmail}`);
  await expectSummaryRows(page.getByRole('main'), {
    Richiedente: 'Mario Rossi',
    Email: citizen.email,
    Note: 'arrivo con la nonna',
  });
  await checkAccessibility('corrected')(page);
  const mail = await waitForMail(citizen.email, CORRECTED);
  expect(readCalendarLines(mail)).toEqual(expect.arrayContaining(['METHOD:REQUEST', 'SEQUENCE:1']));

  const asking = await waitForMail(newEmail, 'Conferma il nuovo indirizzo email');
  expect(asking.text).not.toContain('Rossi');
  await page.goto('/');
  await page.goto(getConfirmLink(asking));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Conferma l’indirizzo email');
  await checkAccessibility('confirming the address')(page);
  await pressButton('Conferma l’indirizzo email')(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Il tuo indirizzo email è confermato');
  await checkAccessibility('address confirmed')(page);
  await followLink('Apri la prenotazione')(page);
  await expectSummaryRows(page.getByRole('main'), { Email: newEmail });
  expect((await waitForMail(newEmail, CORRECTED)).text).toContain('Mario Rossi');
  const told = await waitForMail(citizen.email, 'Email cambiata: ');
  expect(told.text).not.toContain(newEmail);
});
