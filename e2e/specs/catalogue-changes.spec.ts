import type { Page } from '@playwright/test';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { chooseTime } from '../actions/choose-time.ts';
import { expectSummaryRows } from '../actions/expect-summary.ts';
import { expectStepVisible } from '../actions/expect-step.ts';
import { field, PRIVACY_CHECKBOX, typeDetails } from '../actions/fill-details.ts';
import { goToDetails, submitBooking } from '../actions/go-to-step.ts';
import { pressButton, pressLabel } from '../actions/press.ts';
import type { Citizen } from '../citizen.ts';
import type { StaffClient } from '../service/staff-api.ts';
import type { TestOffice } from '../service/test-office.ts';
import { expect, test } from '../staff-fixtures.ts';

test('a changed duration is shown in the summary and booked only after a second confirmation', async ({
  office,
  admin,
  citizen,
  openPage,
}) => {
  const page = await openSummary(await openPage(), office, citizen);
  await changeService(admin, office, { durationMinutes: 30 });
  await submitBooking()(page);
  await expect(warning(page)).toContainText(
    `L’appuntamento per «${office.service.name}» ora dura 30 minuti, prima durava 15 minuti.`,
  );
  await checkAccessibility('duration changed')(page);
  await expectStepVisible('Riepilogo')(page);
  await expectSummaryRows(page.getByRole('main'), { Servizio: `${office.service.name} (30 min)`, Nome: citizen.name });
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
  await expect(page.getByText('dalle 9:00 alle 9:30')).toBeVisible();
});

test('a new notice is read before the booking, and the typed data is kept', async ({
  office,
  admin,
  citizen,
  openPage,
}) => {
  const page = await openSummary(await openPage(), office, citizen);
  await changeService(admin, office, { noticeText: 'Porta due fotografie uguali.' });
  await submitBooking()(page);
  await expectStepVisible('Dettagli')(page);
  await expect(warning(page)).toContainText(`Il servizio «${office.service.name}» ha indicazioni nuove`);
  await expect(page.getByText('Porta due fotografie uguali.')).toBeVisible();
  await expect(field('Nome*')(page)).toHaveValue(citizen.name);
  await expect(field('Note')(page)).toHaveValue(citizen.notes);
  await checkAccessibility('notice added')(page);
  await pressLabel(`Ho preso visione delle indicazioni per «${office.service.name}»*`)(page);
  await pressButton('Avanti')(page);
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
});

test('a retired service leads to the choice of a service, with its name', async ({
  office,
  admin,
  citizen,
  openPage,
}) => {
  const page = await openSummary(await openPage(), office, citizen);
  await admin.query(`mutation ($input: RetireServiceInput!) { retireService(input: $input) { __typename } }`, {
    input: { serviceId: office.service.id, resolutions: [] },
  });
  await submitBooking()(page);
  await expectStepVisible('Servizio')(page);
  await expect(warning(page)).toContainText(`Il servizio «${office.service.name}» non si può più prenotare online.`);
  await expect(page.getByRole('radio', { name: office.service.name })).toHaveCount(0);
  await checkAccessibility('service retired')(page);
  await pressLabel('Ufficio in via Don Minzoni')(page);
  await pressLabel('Rilascio C.I.E. (15 min)')(page);
  await pressButton('Avanti')(page);
  await page
    .getByRole('button', { name: /, ore \d/ })
    .first()
    .click();
  await expectStepVisible('Dettagli')(page);
  await expect(field('Nome*')(page)).toHaveValue(citizen.name);
});

test('a place at a new address is shown before the booking', async ({ office, admin, citizen, openPage }) => {
  const page = await openSummary(await openPage(), office, citizen);
  const input = {
    placeId: office.place.id,
    version: await readVersion(admin, 'places', office.place.id),
    name: office.place.name,
    kind: 'OFFICE',
    address: 'Via Nuova 7',
    position: 90,
  };
  await admin.query(`mutation ($input: ChangePlaceInput!) { changePlace(input: $input) { __typename } }`, { input });
  await submitBooking()(page);
  await expect(warning(page)).toContainText('è cambiato: ora è');
  await expectSummaryRows(page.getByRole('main'), { Indirizzo: 'Via Nuova 7' });
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
});

test('an operator who left leads to the times of the others', async ({ office, admin, citizen, openPage }) => {
  const page = await openPage();
  const [, second] = office.operators;
  await openSummary(page, office, citizen, `&referente=${second.id}`);
  await changeService(admin, office, { removedOperatorIds: [second.id] });
  await submitBooking()(page);
  await expectStepVisible('Orario')(page);
  await expect(warning(page)).toContainText('Il referente che avevi scelto non riceve più');
  await chooseTime(office.day, office.day.times[1]!)(page);
  await expectStepVisible('Riepilogo')(page);
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
});

const warning = (page: Page) => page.getByRole('alert');

async function openSummary(
  page: Page,
  { day, place, service }: TestOffice,
  citizen: Citizen,
  more = '',
): Promise<Page> {
  if (more === '') {
    await goToDetails(day, day.times[0]!)(page);
  } else {
    await page.goto(`/orario?ufficio=${place.slug}&servizio=${service.slug}&giorno=${day.date}${more}`);
    await chooseTime(day, day.times[0]!)(page);
  }
  await typeDetails(citizen)(page);
  await pressLabel(PRIVACY_CHECKBOX)(page);
  await pressButton('Avanti')(page);
  await expectStepVisible('Riepilogo')(page);
  return page;
}

async function readVersion(admin: StaffClient, kind: 'places' | 'services', id: string): Promise<string> {
  const { staffCatalogue } = await admin.query<{ staffCatalogue: Record<string, { id: string; version: string }[]> }>(
    `{ staffCatalogue { ${kind} { id version } } }`,
  );
  return staffCatalogue[kind]!.find((record) => record.id === id)!.version;
}

async function changeService(admin: StaffClient, { service }: TestOffice, change: object): Promise<void> {
  const input = {
    serviceId: service.id,
    version: await readVersion(admin, 'services', service.id),
    name: service.name,
    durationMinutes: 15,
    stepMinutes: 15,
    bufferMinutes: 0,
    minNoticeMinutes: 0,
    cancelNoticeMinutes: 0,
    horizonDays: 30,
    requirements: ['Documento d’identità'],
    position: 90,
    ...change,
  };
  const { changed } = await admin.query<{ changed: { __typename: string } }>(
    `mutation ($input: ChangeServiceInput!) { changed: changeService(input: $input) {
      __typename ... on InvalidInput { errors { path message } } } }`,
    { input },
  );
  expect(changed).toMatchObject({ __typename: 'ServiceSuccess' });
}
