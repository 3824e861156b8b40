import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { chooseChip, dialog, pressIn } from '../../actions/staff/dialog.ts';
import { toApplicant } from '../../citizen.ts';
import { listMails, waitForMail } from '../../service/mailbox.ts';
import { bookTime, type TestDay } from '../../service/test-day.ts';
import type { TestOffice } from '../../service/test-office.ts';
import type { StaffClient } from '../../service/staff-api.ts';
import { expect, test } from '../../staff-fixtures.ts';
import type { Page } from '@playwright/test';

const MOVED = 'Spostata: ';
const DAY_MS = 86_400_000;

type Line = { id: string; number: number; sequence: number; startsAt: string };

async function readLines(admin: StaffClient, { place }: TestOffice): Promise<Line[]> {
  const { findBookings } = await admin.query<{ findBookings: { nodes: Line[] } }>(
    `query ($place: ID!) {
      findBookings(input: { text: "", placeId: $place }) { nodes { id number sequence startsAt } }
    }`,
    { place: place.id },
  );
  return findBookings.nodes;
}

function nextDate({ date }: TestDay): string {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
}

async function openMoveTogether(page: Page, { place }: TestOffice, count: number) {
  await page.goto(`/staff/prenotazioni?ufficio=${place.id}`);
  const boxes = page.getByRole('checkbox', { name: /^Scegli la prenotazione n\./ });
  for (let i = 0; i < count; i++) await boxes.nth(i).check();
  await page.getByRole('button', { name: `Sposta insieme i ${count} appuntamenti scelti…` }).click();
  return dialog('Sposta insieme gli appuntamenti scelti')(page);
}

test('the chosen appointments of one person move to the next day at the same time, each with its mail @desktop', async ({
  page,
  office,
  citizen,
  admin,
}) => {
  const { day, operators } = office;
  const [first, second] = [day.times[0]!, day.times[1]!];
  for (const time of [first, second]) {
    await bookTime(day, time, toApplicant(citizen), { operatorId: operators[0].id });
  }
  const form = await openMoveTogether(page, office, 2);
  await expect(form.getByRole('combobox', { name: 'Nuovo orario' })).toHaveCount(2);
  await expect(form.getByRole('checkbox', { name: 'Avvisa i cittadini con una mail' })).toBeChecked();
  await checkAccessibility('moving together')(page);
  await form.getByRole('combobox', { name: 'Nuovo orario' }).nth(1).selectOption('Un altro giorno o orario…');
  await pressIn(form, 'Sposta 2 appuntamenti');
  await expect(form.getByRole('alert')).toHaveText('Manca ancora l’orario di un appuntamento.');
  await checkAccessibility('moving together without a time')(page);
  await chooseChip(form, '11:00');
  await pressIn(form, 'Sposta 2 appuntamenti');
  await expect(form.getByRole('status')).toHaveText('Spostati: 2. Non spostati: 0.');
  await checkAccessibility('moved together')(page);
  const starts = (await readLines(admin, office)).map(({ startsAt }) => startsAt.slice(0, 16));
  expect(starts).toEqual([`${day.date}T11:00`, `${nextDate(day)}T09:00`]);
  await waitForMail(citizen.email, MOVED);
});

test('a booking that a colleague changed keeps its choice, the others move without a mail @desktop', async ({
  page,
  office,
  citizen,
  admin,
}) => {
  const { day, operators } = office;
  for (const time of day.times.slice(0, 3)) {
    await bookTime(day, time, toApplicant(citizen), { operatorId: operators[0].id });
  }
  const form = await openMoveTogether(page, office, 3);
  await expect(form.getByRole('combobox', { name: 'Nuovo orario' })).toHaveCount(3);
  const [changed] = await readLines(admin, office);
  const { staffCorrectBooking } = await admin.query<{ staffCorrectBooking: { __typename: string } }>(
    `mutation ($input: StaffCorrectBookingInput!) { staffCorrectBooking(input: $input) { __typename } }`,
    {
      input: {
        bookingId: changed!.id,
        sequence: changed!.sequence,
        applicant: toApplicant(citizen),
        notes: 'porta il modulo',
      },
    },
  );
  expect(staffCorrectBooking.__typename).toBe('StaffBookingSuccess');
  await form.getByRole('checkbox', { name: 'Avvisa i cittadini con una mail' }).uncheck();
  await form.getByRole('combobox', { name: 'Nuovo orario' }).nth(2).selectOption('Non spostare questo appuntamento');
  await pressIn(form, 'Sposta 2 appuntamenti');
  await expect(form.getByRole('status')).toHaveText('Spostati: 1. Non spostati: 1.');
  const line = form.getByRole('group', { name: `N. ${changed!.number},` });
  await expect(line).toContainText('qualcun altro ha cambiato questa prenotazione');
  await pressIn(form, 'Sposta l’appuntamento');
  await expect(form.getByRole('status')).toHaveText('Spostati: 2. Non spostati: 0.');
  const starts = (await readLines(admin, office)).map(({ startsAt }) => startsAt.slice(0, 16));
  expect(starts).toEqual([`${day.date}T09:30`, `${nextDate(day)}T09:00`, `${nextDate(day)}T09:15`]);
  expect((await listMails(citizen.email)).filter(({ subject }) => subject.includes(MOVED))).toEqual([]);
});
