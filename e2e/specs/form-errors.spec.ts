import type { Page, Request } from '@playwright/test';
import { expectStepVisible } from '../actions/expect-step.ts';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import {
  expectDetailsPreserved,
  field,
  fillDetails,
  NOTICE_CHECKBOX,
  PRIVACY_CHECKBOX,
} from '../actions/fill-details.ts';
import { press, pressButton } from '../actions/press.ts';
import { submitBooking, goToDetails, goToReview } from '../actions/go-to-step.ts';
import { expectSummaryRows } from '../actions/expect-summary.ts';
import { newCitizen } from '../citizen.ts';
import { getCancelLink, waitForMail } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

test('an empty first step lists the missing selections and links to them', async ({ page }) => {
  await page.goto('/');
  await pressButton('Avanti')(page);
  await expect(summary(page)).toBeFocused();
  await checkAccessibility('nothing chosen, refused')(page);
  await press(summary(page).getByRole('link', { name: 'Seleziona l’ufficio o luogo' }));
  const places = page.getByRole('radiogroup', { name: 'Ufficio o Luogo' });
  await expect(places.getByRole('radio').first()).toBeFocused();
  await expect(places).toHaveAttribute('aria-invalid', 'true');
  await expect(places).toHaveAccessibleDescription(/Seleziona l’ufficio o luogo/);
});

test('an empty form lists the missing fields, and each entry links to its field', async ({ page, day, citizen }) => {
  await goToDetails(day, day.times[0]!)(page);
  await pressButton('Avanti')(page);
  await expect(summary(page)).toBeFocused();
  const missing = {
    'Nome*': 'Inserisci il nome',
    'Cognome*': 'Inserisci il cognome',
    'Telefono*': 'Inserisci il numero di telefono',
    'Email*': 'Inserisci l’indirizzo email',
    [NOTICE_CHECKBOX]: 'Per continuare devi prendere visione delle indicazioni del servizio',
    [PRIVACY_CHECKBOX]: 'Per continuare devi prendere visione dell’informativa privacy',
  };
  await expect(summary(page).getByRole('link')).toHaveText(Object.values(missing));
  await expect(summary(page)).toHaveAccessibleDescription(Object.values(missing).join(' '));
  // Focus announces it; a live region would announce it a second time.
  await expect(page.getByRole('alert')).toHaveCount(0);
  await checkAccessibility('empty form, refused')(page);
  for (const [label, message] of Object.entries(missing)) {
    await press(summary(page).getByRole('link', { name: message }));
    const control = field(label)(page).or(page.getByRole('checkbox', { name: label }));
    await expect(control).toBeFocused();
    await expect(control).toBeInViewport();
    await expect(control).toHaveAttribute('aria-invalid', 'true');
    await expect(control).toHaveAccessibleDescription(new RegExp(message));
  }
  await fillDetails(citizen)(page);
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
});

test('an invalid value shows an error at its field before any request is sent', async ({
  page,
  day,
  citizen,
  monitor,
}) => {
  await goToDetails(day, day.times[0]!)(page);
  await fillDetails({ ...citizen, phone: '12', email: 'mario.rossi@example', notes: 'a'.repeat(201) })(page);
  await field('Prefisso*')(page).fill('abc');
  await expect(page.getByText('201/200')).toBeVisible();
  await pressButton('Avanti')(page);
  await expectRefused(page, 'Prefisso*', 'Inserisci un prefisso valido, ad esempio +39');
  await expectRefused(page, 'Email*', 'Inserisci un indirizzo email valido, ad esempio mario.rossi@example.it');
  await expectRefused(page, 'Note', 'Il testo è troppo lungo: al massimo 200 caratteri');
  await checkAccessibility('wrong details, refused')(page);

  await fill(page, { 'Prefisso*': '+39', 'Email*': citizen.email, Note: 'a'.repeat(200) });
  await pressButton('Avanti')(page);
  await expect(summary(page)).toBeFocused();
  await expectRefused(page, 'Telefono*', 'Inserisci un numero di telefono valido, ad esempio 333 1234567');
  await fill(page, { 'Telefono*': citizen.phone });
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  expect(monitor.problems).toEqual([]);
});

test('a validation error of the server appears at its field and keeps the entered data', async ({
  page,
  day,
  citizen,
}) => {
  // The form has the rules of the server, so the request is changed on its way.
  await page.route('**/graphql', (route) => route.continue({ postData: withInvalidContacts(route.request()) }));
  await goToReview(day, day.times[0]!, citizen)(page);
  await submitBooking()(page);
  await expectStepVisible('Dettagli')(page);
  await expect(summary(page)).toBeFocused();
  await expect(summary(page).getByRole('link')).toHaveCount(2);
  await expect(field('Telefono*')(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(field('Email*')(page)).toHaveAttribute('aria-invalid', 'true');
  await expectDetailsPreserved(citizen)(page);
  await checkAccessibility('details refused by the service')(page);

  await page.unroute('**/graphql');
  await fill(page, { 'Telefono*': citizen.phone, 'Email*': citizen.email });
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
});

test('names in any script and emoji are stored as entered, and markup in the notes stays text', async ({
  page,
  day,
}) => {
  const notes = '<img src=x onerror=alert(1)><b>Ciao</b> & "grazie" 🙂';
  const citizen = newCitizen({ name: 'Zoë 👩‍👧', surname: 'محمد بن علي', notes });
  await goToReview(day, day.times[0]!, citizen)(page);
  await expectSummaryRows(page.getByRole('main'), { Nome: citizen.name, Cognome: citizen.surname, Note: notes });
  await checkAccessibility('review, unusual words')(page);
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
  const whole = { Richiedente: `${citizen.name} ${citizen.surname}`, Note: notes };
  await expectSummaryRows(page.getByRole('main'), whole);

  const mail = await waitForMail(citizen.email, 'Confermata: ');
  for (const word of [citizen.name, citizen.surname, notes]) expect(mail.text).toContain(word);
  expect(mail.html).not.toMatch(/<img|<b>/);
  await page.goto('about:blank');
  await page.goto(getCancelLink(mail));
  await expectSummaryRows(page.getByRole('main'), whole);
});

test('an e-mail address with a likely typo shows a suggestion, and one press applies it', async ({ page, day }) => {
  await goToDetails(day, day.times[0]!)(page);
  await field('Email*')(page).fill('mario.rossi@gmial.com');
  const asked = page.getByRole('status').filter({ hasText: 'Forse intendevi' });
  await expect(asked).toContainText('mario.rossi@gmail.com');
  await checkAccessibility('mistyped e-mail address')(page);
  await press(asked.getByRole('button'));
  await expect(field('Email*')(page)).toHaveValue('mario.rossi@gmail.com');
});

const summary = (page: Page) => page.getByRole('group', { name: 'Controlla i dati inseriti' });

async function expectRefused(page: Page, label: string, message: string): Promise<void> {
  await expect(summary(page).getByRole('link', { name: message })).toBeVisible();
  await expect(field(label)(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(field(label)(page)).toHaveAccessibleDescription(new RegExp(message.replaceAll('+', '\\+')));
}

async function fill(page: Page, words: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(words)) await field(label)(page).fill(text);
}

/** Returns the body of a request, with an invalid telephone number and e-mail address if it books. */
function withInvalidContacts(request: Request): string | undefined {
  const text = request.postData();
  if (text === null) return undefined;
  const body = JSON.parse(text) as { variables?: { input?: { applicant?: Record<string, string> } } };
  const applicant = body.variables?.input?.applicant;
  if (applicant !== undefined) Object.assign(applicant, { phone: '333 12345', email: 'mario..rossi@example.it' });
  return JSON.stringify(body);
}
