import { readFileSync } from 'node:fs';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { dialog, pressIn } from '../../actions/staff/dialog.ts';
import { toApplicant } from '../../citizen.ts';
import { bookTime } from '../../service/test-day.ts';
import { getStatusByToken } from '../../service/api.ts';
import { waitForMail } from '../../service/mailbox.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('an administrator finds the stored data of a person, exports it and erases it on request', async ({
  page,
  office,
  citizen,
}) => {
  const { day, service } = office;
  const tokens = [
    await bookTime(day, day.times[0]!, toApplicant(citizen), { notes: citizen.notes }),
    await bookTime(day, day.times[4]!, toApplicant({ ...citizen, name: 'Anna' })),
  ];
  await page.goto('/staff/privacy');
  const part = page.getByRole('region', { name: 'Dati di una persona' });
  const contact = part.getByRole('textbox', { name: 'Email o telefono' });
  await pressIn(part, 'Cerca');
  await expect(part.getByText('Scrivi un indirizzo email o un numero di telefono')).toBeVisible();
  await checkAccessibility('nobody named')(page);
  await contact.fill('nessuno@prenotazionetest.example');
  await pressIn(part, 'Cerca');
  await expect(part.getByText('Con questo recapito non si conserva niente.')).toBeVisible();

  await contact.fill(citizen.email);
  await pressIn(part, 'Cerca');
  await expect(part.getByRole('status').filter({ hasText: '2 prenotazioni con questo recapito.' })).toBeVisible();
  await expect(part.getByText('persone con nomi diversi')).toBeVisible();
  const found = part.getByRole('group', { name: 'Prenotazioni trovate' });
  await expect(found.getByRole('checkbox')).toHaveCount(2);
  for (const box of await found.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
  await pressIn(part, 'Cancella i dati…');
  await expect(part.getByText('Scegli almeno una prenotazione')).toBeVisible();
  await found.getByRole('checkbox', { name: /Rossi Mario/ }).check();
  await expect(found).toContainText(citizen.notes);
  await checkAccessibility('a person found')(page);
  const usual = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 844 });
  // Waits for the menu animation to end.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await checkAccessibility('a person found, on a telephone')(page);
  await page.setViewportSize(usual);

  const [file] = await Promise.all([page.waitForEvent('download'), pressIn(part, 'Scarica la copia')]);
  const copy = readFileSync(await file.path(), 'utf8');
  for (const held of [citizen.email, citizen.notes, service.name]) expect(copy).toContain(held);
  expect(copy).not.toContain('Anna');
  expect(() => JSON.parse(copy) as unknown).not.toThrow();
  await expect(part.getByText('La copia è stata scaricata e annotata nel registro.')).toBeVisible();

  await pressIn(part, 'Cancella i dati…');
  const asked = dialog('Cancellare i dati?')(page);
  await expect(asked).toContainText('1 prenotazione ancora aperta è annullata');
  await expect(asked.getByRole('button', { name: 'Lasciali' })).toBeFocused();
  await checkAccessibility('asked whether to erase')(page);
  await pressIn(asked, 'Lasciali');
  await expect(asked).toBeHidden();
  for (const token of tokens) expect(await getStatusByToken(token)).toBe('CONFIRMED');

  await pressIn(part, 'Cancella i dati…');
  await pressIn(asked, 'Cancella i dati');
  await expect(part.getByText('Cancellati i dati di 1 prenotazione.')).toBeVisible();
  await expect(found).toBeHidden();
  await checkAccessibility('a person erased')(page);
  expect(await Promise.all(tokens.map(getStatusByToken))).toEqual([null, 'CONFIRMED']);
  expect((await waitForMail(citizen.email, 'Annullata: ')).text).toContain('cancellati su richiesta');
  await contact.fill(citizen.email);
  await pressIn(part, 'Cerca');
  await expect(found.getByRole('checkbox', { name: /Rossi Anna/ })).toBeChecked();

  await page.goto('/staff/registro');
  await expect(page.getByRole('main')).not.toContainText(citizen.email);
});

test('an administrator erases a person of whom only an invitation exists', async ({ page, admin, office, citizen }) => {
  const { name, surname, phone, email } = citizen;
  const people = [{ name, surname, phone, email, reference: 'Pratica 12' }];
  const input = { serviceId: office.service.id, until: office.day.date, people, idempotencyKey: crypto.randomUUID() };
  await admin.query(`mutation ($input: InviteToBookInput!) { inviteToBook(input: $input) { __typename } }`, { input });
  await page.goto('/staff/privacy');
  const part = page.getByRole('region', { name: 'Dati di una persona' });
  const contact = part.getByRole('textbox', { name: 'Email o telefono' });
  await contact.fill(email);
  await pressIn(part, 'Cerca');
  await expect(part.getByText(`${surname} ${name}: invito a prenotare ${office.service.name}`)).toBeVisible();
  await checkAccessibility('an invited person found')(page);
  await pressIn(part, 'Cancella i dati…');
  const asked = dialog('Cancellare i dati?')(page);
  await expect(asked).toContainText('Tutto ciò che si conserva con questo recapito è cancellato subito');
  await pressIn(asked, 'Cancella i dati');
  await expect(part.getByText('Dati cancellati.')).toBeVisible();
  await contact.fill(email);
  await pressIn(part, 'Cerca');
  await expect(part.getByText('Con questo recapito non si conserva niente.')).toBeVisible();
});
