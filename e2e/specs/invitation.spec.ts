import type { Page } from '@playwright/test';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { freeTime, goToDay } from '../actions/choose-time.ts';
import { expectStep } from '../actions/expect-step.ts';
import { field, PRIVACY_CHECKBOX } from '../actions/fill-details.ts';
import { submitBooking } from '../actions/go-to-step.ts';
import { press, pressButton, pressLabel } from '../actions/press.ts';
import type { Citizen } from '../citizen.ts';
import { getInvitationLink, waitForMail } from '../service/mailbox.ts';
import type { StaffClient } from '../service/staff-api.ts';
import type { TestDay, Time } from '../service/test-day.ts';
import type { TestOffice } from '../service/test-office.ts';
import { expect, test } from '../staff-fixtures.ts';

const INVITE = `mutation ($input: InviteToBookInput!) { inviteToBook(input: $input) {
  __typename ... on InviteSuccess { batch { id } } } }`;
const STATES = `query ($batchId: ID!) { invitations(input: { batchId: $batchId }) { nodes { id version state } } }`;
const WITHDRAW = `mutation ($input: ChangeInvitationInput!) { withdrawInvitation(input: $input) { __typename } }`;

type Invitation = { id: string; version: string; state: string };

/** Invites a citizen through the API; returns the batch. */
async function invite(admin: StaffClient, { service, day }: TestOffice, citizen: Citizen): Promise<string> {
  const { name, surname, phone, email } = citizen;
  const people = [{ name, surname, phone, email, reference: 'Pratica 12' }];
  const input = { serviceId: service.id, until: day.date, people, idempotencyKey: crypto.randomUUID() };
  const { inviteToBook } = await admin.query<{ inviteToBook: { batch: { id: string } } }>(INVITE, { input });
  return inviteToBook.batch.id;
}

async function readInvitation(admin: StaffClient, batchId: string): Promise<Invitation> {
  const { invitations } = await admin.query<{ invitations: { nodes: Invitation[] } }>(STATES, { batchId });
  return invitations.nodes[0]!;
}

/** Opens the link and chooses a time, up to the form. */
async function openAndChoose(page: Page, link: string, day: TestDay, time: Time): Promise<void> {
  await page.goto(link);
  await goToDay(day)(page);
  await press(freeTime(day, time)(page));
  await expectStep('Dettagli')(page);
}

test('an invited citizen opens the mail, finds their data filled in and books once', async ({
  admin,
  office,
  citizen,
  openPage,
}) => {
  const batchId = await invite(admin, office, citizen);
  const mail = await waitForMail(citizen.email, 'Invito a prenotare: ');
  expect(mail.subject).toMatch(/^Invito a prenotare: Pratica \w+, entro \S+ \d+ \S+$/);
  expect(mail.subject).not.toContain(citizen.surname);
  expect(mail.text).toContain('Scegli giorno e ora');
  const link = getInvitationLink(mail);
  for (const method of ['HEAD', 'GET']) expect((await fetch(link, { method })).ok).toBe(true);
  expect((await readInvitation(admin, batchId)).state).toBe('SENT');

  const page = await openPage();
  await page.goto(link);
  await expect(page.getByText(`Invito per ${citizen.name} ${citizen.surname}`)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Modifica Servizio' })).toHaveCount(0);
  await checkAccessibility('invited')(page);
  expect((await readInvitation(admin, batchId)).state).toBe('OPENED');

  const { day } = office;
  await openAndChoose(page, link, day, day.times[0]!);
  await expect(field('Nome*')(page)).toHaveValue(citizen.name);
  await expect(field('Nome*')(page)).toHaveAttribute('readonly');
  await expect(field('Cognome*')(page)).toHaveValue(citizen.surname);
  await expect(field('Telefono*')(page)).toHaveValue('3331234567');
  await expect(field('Email*')(page)).toHaveValue(citizen.email);
  await page.reload();
  await expect(field('Email*')(page)).toHaveValue(citizen.email);
  await pressLabel(PRIVACY_CHECKBOX)(page);
  await pressButton('Avanti')(page);
  await expectStep('Riepilogo')(page);
  await submitBooking()(page);
  await expectStep('Fatto')(page);
  expect((await readInvitation(admin, batchId)).state).toBe('BOOKED');
  await waitForMail(citizen.email, 'Confermata: ');

  const bookingPage = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page).toHaveURL(bookingPage);
});

test('of two tabs with one invitation the second is led to the booking of the first', async ({
  admin,
  office,
  citizen,
  openPage,
}) => {
  await invite(admin, office, citizen);
  const link = getInvitationLink(await waitForMail(citizen.email, 'Invito a prenotare: '));
  const { day } = office;
  const pages = [await openPage(), await openPage()];
  for (const [index, page] of pages.entries()) {
    await openAndChoose(page, link, day, day.times[index + 1]!);
    await pressLabel(PRIVACY_CHECKBOX)(page);
    await pressButton('Avanti')(page);
    await expectStep('Riepilogo')(page);
  }
  await submitBooking()(pages[0]!);
  await expectStep('Fatto')(pages[0]!);
  await submitBooking()(pages[1]!);
  await expect(pages[1]!).toHaveURL(pages[0]!.url());
  await expect(pages[1]!.getByRole('main')).toContainText(day.times[1]!.clock);
});

test('an invitation that was withdrawn, or a link that is cut off, says so and whom to ask', async ({
  admin,
  office,
  citizen,
  openPage,
}) => {
  const batchId = await invite(admin, office, citizen);
  const link = getInvitationLink(await waitForMail(citizen.email, 'Invito a prenotare: '));
  const { id: invitationId, version } = await readInvitation(admin, batchId);
  await admin.query(WITHDRAW, { input: { invitationId, version } });
  const page = await openPage();
  for (const [url, sentence] of [
    [link, 'L’ufficio ha ritirato questo invito'],
    [link.slice(0, -5), 'Il collegamento non è valido'],
    [link.split('#')[0]!, 'Il collegamento non è valido'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(url);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page).toHaveTitle('Invito a prenotare - Comune di Caivano');
  }
  await checkAccessibility('closed invitation')(page);
});
