import type { Page } from '@playwright/test';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { press, pressButton } from '../../actions/press.ts';
import { getInvitationLink, waitForMail } from '../../service/mailbox.ts';
import type { TestOffice } from '../../service/test-office.ts';
import { expect, test } from '../../staff-fixtures.ts';

const own = () => crypto.randomUUID().slice(0, 8);

/** Returns a list of people with addresses that no other test uses. */
function createList(count: number): { text: string; emails: string[] } {
  const emails = Array.from({ length: count }, (_, index) => `persona${index}.${own()}@prenotazionetest.example`);
  const lines = emails.map(
    (email, index) => `Persona;Numero ${index};${email};333 12345${String(index).padStart(2, '0')}`,
  );
  return { text: ['nome;cognome;email;telefono', ...lines].join('\n'), emails };
}

async function openForm(page: Page, office: TestOffice): Promise<void> {
  await page.goto('/staff/inviti');
  await press(page.getByRole('link', { name: 'Nuovo invito' }));
  await page.getByLabel('Servizio').selectOption({ label: office.service.name });
}

test('staff invite a pasted list of 20 people with seven presses, and withdraw one', async ({ page, office }) => {
  await openForm(page, office);
  const { text, emails } = createList(20);
  await page.getByRole('textbox', { name: 'Elenco' }).fill(text);
  await pressButton('Controlla l’elenco')(page);
  await expect(page.getByRole('heading', { name: '20 persone pronte da invitare' })).toBeFocused();
  await expect(page.getByRole('row')).toHaveCount(21);
  await checkAccessibility('a checked list')(page);
  await pressButton('Invita 20 persone')(page);
  await expect(page.getByText('20 inviti mandati.')).toBeVisible();
  await expect(page.getByText('20 persone invitate · 20 da aprire')).toBeVisible();
  await checkAccessibility('invitations')(page);
  for (const email of [emails[0]!, emails[19]!]) {
    expect(getInvitationLink(await waitForMail(email, `Invito a prenotare: ${office.service.name}`))).toContain(
      '/invito#',
    );
  }
  await pressButton('Ritira: Persona Numero 7')(page);
  await expect(page.getByText('Invito di Persona Numero 7 ritirato.')).toBeVisible();
  await expect(page.getByText('19 da aprire · 1 ritirato')).toBeVisible();
  await page.getByLabel('Mostra').selectOption({ label: 'Ritirato' });
  await expect(page.getByText(emails[7]!)).toBeVisible();
  await expect(page.getByText(emails[8]!)).toHaveCount(0);
  const [download] = await Promise.all([page.waitForEvent('download'), pressButton('Scarica CSV')(page)]);
  expect(download.suggestedFilename()).toBe('inviti.csv');
});

test('staff see every error of a list by line before anything is sent', async ({ page, office }) => {
  await openForm(page, office);
  const list = page.getByRole('textbox', { name: 'Elenco' });
  const email = `buona.${own()}@prenotazionetest.example`;
  await list.fill(
    `nome;cognome;email\nAnna;Neri;anna@\n;Verdi;v@prenotazionetest.example\nUgo;Blu;${email}\nUgo;Blu;${email}`,
  );
  await pressButton('Controlla l’elenco')(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('3 cose da correggere');
  await expect(alert).toContainText('Riga 2: Inserisci un indirizzo email valido');
  await expect(alert).toContainText('Riga 3: Inserisci il nome');
  await expect(alert).toContainText('Riga 5: Questa persona è già alla riga 4.');
  await expect(page.getByRole('button', { name: 'Invita 1 persona' })).toBeVisible();
  await checkAccessibility('a list with errors')(page);
  await list.fill('nome;email\nAnna;anna@prenotazionetest.example');
  await expect(page.getByRole('button', { name: /^Invita/ })).toHaveCount(0);
  await pressButton('Controlla l’elenco')(page);
  await expect(alert).toContainText('Riga 1: Nell’intestazione manca: cognome.');
});

test('staff upload a file of Excel in Windows-1252, and are warned that times are few @desktop', async ({
  page,
  office,
}) => {
  await openForm(page, office);
  await page.getByLabel('Si può prenotare fino al').fill(office.day.date.split('-').toReversed().join('/'));
  const lines = Array.from(
    { length: 200 },
    (_, index) => `Niccolò;Però ${index};n${index}.${own()}@prenotazionetest.example`,
  );
  const buffer = Buffer.from(['nome;cognome;email', ...lines].join('\r\n'), 'latin1');
  await page.locator('input[type=file]').setInputFiles({ name: 'elenco.csv', mimeType: 'text/csv', buffer });
  await pressButton('Controlla l’elenco')(page);
  await expect(page.getByRole('cell', { name: 'Niccolò' }).first()).toBeVisible();
  await expect(page.getByText('Gli orari potrebbero non bastare')).toBeVisible();
  await checkAccessibility('few times')(page);
});

test('staff invite one person with the keyboard @desktop', async ({ page, office }) => {
  await openForm(page, office);
  const email = `sola.${own()}@prenotazionetest.example`;
  await page.getByRole('radio', { name: 'Una persona' }).focus();
  await page.keyboard.press('Space');
  const surname = page.getByRole('textbox', { name: 'Cognome' });
  await surname.focus();
  for (const text of ['De Luca', 'Sofia', email, '', 'Pratica 9']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Manda l’invito' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Invito mandato.')).toBeVisible();
  await expect(page.getByText('Pratica 9')).toBeVisible();
  await waitForMail(email, 'Invito a prenotare: ');
});
