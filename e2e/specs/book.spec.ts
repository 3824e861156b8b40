import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectStep, expectStepVisible } from '../actions/expect-step.ts';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { chooseTime, freeTime, goToDay } from '../actions/choose-time.ts';
import { fillDetails } from '../actions/fill-details.ts';
import { press, pressButton, pressLabel } from '../actions/press.ts';
import { submitBooking } from '../actions/go-to-step.ts';
import { expectSummaryRows, summaryRow } from '../actions/expect-summary.ts';
import type { Time } from '../service/test-day.ts';
import { readCalendarLines, waitForMail, unfoldLines } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

test('a citizen books in four steps, sees the number and receives the mail with the invitation', async ({
  page,
  day,
  citizen,
  monitor,
}) => {
  const time = day.times[1]!;
  const { service } = day;

  await page.goto('/');
  await expectStepVisible('Servizio')(page);
  await checkAccessibility('nothing chosen')(page);
  await expect(page.getByText('I campi contraddistinti dal simbolo asterisco sono obbligatori')).toBeVisible();
  await pressLabel('Ufficio in via Don Minzoni')(page);
  await checkAccessibility('place chosen')(page);
  await pressLabel('Rilascio C.I.E. (15 min)')(page);
  await expect(page.getByText('Operatore Generico Anagrafe')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Cosa serve' })).toBeVisible();
  await checkAccessibility('service chosen')(page);
  await pressButton('Avanti')(page);

  await expect(page.getByRole('button', { name: /, ore \d/ }).first()).toBeVisible();
  await expectStep('Orario')(page);
  await goToDay(day)(page);
  await expect(freeTime(day, time)(page)).toBeVisible();
  await checkAccessibility('another week')(page);
  await chooseTime(day, time)(page);

  await expectStep('Dettagli')(page);
  await expect(page.getByText(`${day.name}, ore ${time.clock}`)).toBeVisible();
  const help = page.getByText('Se non hai un numero di telefono o un indirizzo email, contatta l’ufficio');
  await expect(help.locator('..').getByRole('link', { name: '081 555 0110' })).toBeVisible();
  await fillDetails(citizen)(page);
  await checkAccessibility('details filled')(page);
  await pressButton('Avanti')(page);

  await expectStep('Riepilogo')(page);
  await expectSummaryRows(page.getByRole('main'), {
    Data: day.name,
    Ora: `dalle ${time.clock} alle ${time.endClock}`,
    Servizio: 'Rilascio C.I.E. (15 min)',
    'Ufficio o Luogo': 'Ufficio in via Don Minzoni',
    Indirizzo: service.place.address,
    Referente: 'Operatore Generico Anagrafe',
    Nome: citizen.name,
    Cognome: citizen.surname,
    Telefono: '+39 333 1234567',
    Email: citizen.email,
    Note: citizen.notes,
  });
  await submitBooking()(page);

  await expectStep('Fatto')(page);
  const number = await summaryRow(page, 'Numero prenotazione').innerText();
  expect(number).toMatch(/^\d+$/);
  await expectSummaryRows(page.getByRole('main'), {
    'Data e ora': `${day.name}, dalle ${time.clock} alle ${time.endClock}`,
    Servizio: 'Rilascio C.I.E.',
    Referente: 'Operatore Generico Anagrafe',
    Email: citizen.email,
  });
  await expect(page.getByText('controlla la posta indesiderata')).toBeVisible();

  await expect(page.getByText('Tessera sanitaria')).toBeVisible();
  for (const calendar of ['Google Calendar', 'Outlook']) {
    const link = page.getByRole('link', { name: calendar });
    await expect(link).toHaveAttribute('href', /Rilascio/);
    await expect(link).not.toHaveAttribute('href', /Rossi|prenotazionetest/);
  }
  const saved = await savedCalendarFile(page);
  expect(saved).toEqual(expect.arrayContaining(['METHOD:PUBLISH', ...instants(time)]));

  const mail = await waitForMail(citizen.email, 'Confermata: ');
  expect(mail.from).toContain('Comune di Caivano - Prenotazioni');
  expect(mail.to).toBe(citizen.email);
  for (const said of [
    'Confermata. Mario, ti aspettiamo.',
    `${day.name} alle ore ${time.clock}, finisce alle ${time.endClock}`,
    'Rilascio C.I.E.',
    'Per Mario Rossi',
    `Prenotazione n. ${number}`,
    'Ufficio in via Don Minzoni',
    service.place.address,
    'Referente: Operatore Generico Anagrafe',
    citizen.notes,
    'Annulla Prenotazione',
    'Comune di Caivano',
  ]) {
    expect.soft(mail.text).toContain(said);
  }
  const invitation = readCalendarLines(mail);
  expect(invitation).toEqual(
    expect.arrayContaining(['METHOD:REQUEST', 'SEQUENCE:0', 'STATUS:CONFIRMED', ...instants(time)]),
  );
  expect(invitation.filter((line) => line.startsWith('ORGANIZER'))).toEqual([
    expect.stringMatching(/^ORGANIZER;CN="Comune di Caivano[^"]*":mailto:\S+@\S+$/i),
  ]);
  expect(invitation.filter((line) => line.startsWith('ATTENDEE'))).toEqual([
    expect.stringMatching(new RegExp(`^ATTENDEE;.*CN="Mario Rossi".*:mailto:${citizen.email}$`, 'i')),
  ]);
  expect(invitation).toContainEqual(expect.stringMatching(/^UID:\S+@\S+$/));
  expect(invitation).toContainEqual(expect.stringMatching(/^LOCATION:Ufficio in via Don Minzoni/));

  const personal = [citizen.email, encodeURIComponent(citizen.email), citizen.surname, '1234567'];
  expect(monitor.requests.filter((url) => personal.some((word) => url.includes(word)))).toEqual([]);
});

async function savedCalendarFile(page: Page): Promise<string[]> {
  const download = page.waitForEvent('download');
  await press(page.getByRole('button', { name: 'Aggiungi al calendario' }));
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  return unfoldLines(await readFile(await file.path(), 'utf8'));
}

function instants({ startsAt, endsAt }: Time): string[] {
  const utc = (instant: string) => new Date(instant).toISOString().replaceAll(/[-:]|\.000/g, '');
  return [`DTSTART:${utc(startsAt)}`, `DTEND:${utc(endsAt)}`];
}
