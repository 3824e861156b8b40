import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { pressButton } from '../../actions/press.ts';
import { toApplicant } from '../../citizen.ts';
import { bookTodayAround } from '../../actions/staff/book-today.ts';
import { listMails, waitForMail } from '../../service/mailbox.ts';
import { bookTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('a place chooses to be told at once, and reads of a new booking in its mailbox @desktop', async ({
  page,
  office,
  citizen,
}) => {
  const address = `sportello.${office.place.slug}@comune.example`;
  await page.goto(`/staff/uffici/${office.place.id}`);
  const booked = page.getByRole('combobox', { name: 'Prenotazioni nuove' });
  await expect(booked).toHaveValue('Mai');
  await page.getByRole('textbox', { name: 'Email' }).fill(address);
  await booked.click();
  await page.getByRole('option', { name: 'Subito' }).click();
  await page.getByRole('textbox', { name: 'Elenco del giorno alle ore' }).fill('24');
  await pressButton('Salva')(page);
  await expect(page.getByRole('textbox', { name: 'Elenco del giorno alle ore' })).toHaveAccessibleDescription(
    /Inserisci un numero da 0 a 23/,
  );
  await checkAccessibility('the mails to a place, refused')(page);
  await page.getByRole('textbox', { name: 'Elenco del giorno alle ore' }).fill('7');
  await pressButton('Salva')(page);
  await expect(page).toHaveURL(/\/staff\/uffici(?:$|[?#])/);

  await bookTime(office.day, office.day.times[0]!, toApplicant(citizen));
  // The job of each minute writes it.
  await expect.poll(() => listMails(address), { timeout: 150_000, intervals: [1000] }).not.toEqual([]);
  const mail = await waitForMail(address, 'Nuova prenotazione: ');
  expect(mail.subject).toContain(office.service.name);
  expect(`${mail.subject} ${mail.text}`).not.toContain(citizen.surname);
  expect(mail.text).toContain('Apri l’agenda');
});

test("a place receives the day's list as text and as a spreadsheet, and its subject names nobody @desktop", async ({
  page,
  admin,
  office,
  citizen,
}) => {
  const address = `elenco.${office.place.slug}@comune.example`;
  await bookTodayAround(admin, office, citizen.surname);
  await page.goto(`/staff/uffici/${office.place.id}`);
  await page.getByRole('textbox', { name: 'Email' }).fill(address);
  await page.getByRole('textbox', { name: 'Elenco del giorno alle ore' }).fill(String(readRomeHour()));
  await pressButton('Salva')(page);
  await expect(page).toHaveURL(/\/staff\/uffici(?:$|[?#])/);

  await expect.poll(() => listMails(address), { timeout: 150_000, intervals: [1000] }).not.toEqual([]);
  const mail = await waitForMail(address, 'Appuntamenti di oggi (1): ');
  expect(mail.subject).not.toContain(citizen.surname);
  expect(mail.text).toContain(`${citizen.surname} Anna`);
  expect(mail.attachments.map(({ filename }) => filename)).toContain('appuntamenti.xlsx');
});

function readRomeHour(): number {
  const hour = new Intl.DateTimeFormat('it', { timeZone: 'Europe/Rome', hour: 'numeric', hourCycle: 'h23' });
  return Number(hour.format(Date.now()));
}
