import { checkAccessibility } from '../actions/check-accessibility.ts';
import { PRIVACY_CHECKBOX, typeDetails } from '../actions/fill-details.ts';
import { pressButton, pressLabel } from '../actions/press.ts';
import { newCitizen, toApplicant } from '../citizen.ts';
import { addresses } from '../service/addresses.ts';
import { cancelByToken, getAvailability } from '../service/api.ts';
import { listMails, type Mail, waitForMail } from '../service/mailbox.ts';
import { bookTime, type TestDay, toTimes } from '../service/test-day.ts';
import type { TestOffice } from '../service/test-office.ts';
import { expect, test } from '../staff-fixtures.ts';

const DAY_MS = 86_400_000;

test.use({ officeOptions: { bothOffer: false } });

test('a citizen whom no time suits is told when one becomes free and accepts it', async ({
  office,
  citizen,
  openPage,
}) => {
  const { day, cancelToken } = await fillDay(office);
  const page = await openPage();
  await page.goto(`/orario?ufficio=${office.place.slug}&servizio=${office.service.slug}`);
  await page.getByRole('link', { name: 'Nessun orario va bene? Ti avvisiamo noi' }).click();
  await expect(page).toHaveTitle('Ti avvisiamo se si libera un posto - Comune di Caivano');
  await checkAccessibility('the form of the waiting list')(page);
  await pressButton('Avvisami')(page);
  await expect(page.getByRole('group', { name: 'Controlla i dati inseriti' })).toBeFocused();
  await page.getByLabel('Dal giorno*').fill(day.date);
  await page.getByLabel('Fino al giorno*').fill(day.date);
  await typeDetails(citizen)(page);
  await pressLabel(PRIVACY_CHECKBOX)(page);
  await pressButton('Avvisami')(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Controlla la tua email' })).toBeFocused();

  const link = getRequestLink(await waitForMail(citizen.email, 'In lista d’attesa: '));
  await page.goto(link);
  await expect(page.getByText('Ti scriviamo appena si libera un orario adatto')).toBeVisible();
  await checkAccessibility('waiting')(page);
  await cancelByToken(cancelToken);

  const offer = await waitForMail(citizen.email, 'Si è liberato un posto: ');
  for (const method of ['HEAD', 'GET']) expect((await fetch(getRequestLink(offer), { method })).ok).toBe(true);
  expect((await getAvailability(day.service.id, day.date, day.date))[0]!.free).toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: day.times[0]!.clock })).toBeVisible();
  await expect(page.getByText('Il posto è tenuto per te fino a')).toBeVisible();
  await checkAccessibility('offered')(page);
  await pressButton('Accetta')(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Confermata' })).toBeFocused();
  await waitForMail(citizen.email, 'Confermata: ');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByText('Proposta accettata')).toBeVisible();
  expect(await listMails(citizen.email)).toHaveLength(3);
});

test('a citizen with an appointment declines one earlier time and moves to the next', async ({
  office,
  citizen,
  openPage,
}) => {
  const { day, cancelToken, otherToken } = await fillDay(office, { but: 1 });
  const last = day.times.at(-1)!;
  const token = await bookTime(day, last, toApplicant(citizen));
  const page = await openPage();
  await page.goto(`/prenotazione#${token}`);
  await pressButton('Avvisami se si libera prima')(page);
  await page.getByLabel('Dal giorno*').fill(day.date);
  await checkAccessibility('the form for an earlier time')(page);
  await pressButton('Avvisami')(page);
  await expect(page.getByText('Ti scriviamo appena si libera un orario prima')).toBeVisible();
  const link = getRequestLink(await waitForMail(citizen.email, 'In lista d’attesa: '));

  await cancelByToken(cancelToken);
  await waitForMail(citizen.email, 'Si è liberato un posto: ');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByText(`passa a questo orario. Se rifiuti, resta com’è`)).toBeVisible();
  await checkAccessibility('an earlier time is offered')(page);
  await pressButton('Rifiuta')(page);
  await expect(page.getByText('Hai rifiutato la proposta. Il posto va a un’altra persona.')).toBeVisible();
  await checkAccessibility('an offer was declined')(page);
  const [declined] = await getAvailability(day.service.id, day.date, day.date);
  expect(declined!.free).toEqual([day.times[0]!.startsAt]);

  await cancelByToken(otherToken);
  await expect
    .poll(async () => (await listMails(citizen.email)).filter(({ subject }) => subject.startsWith('Si è liberato')))
    .toHaveLength(2);
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: day.times[1]!.clock })).toBeVisible();
  await pressButton('Accetta')(page);
  await expect(page.getByRole('main')).toContainText(day.times[1]!.clock);
  await waitForMail(citizen.email, 'Spostata: ');
  const [moved] = await getAvailability(day.service.id, day.date, day.date);
  expect(moved!.free).toEqual([day.times[0]!.startsAt, last.startsAt]);
});

/** Books the times of a day next week for other citizens, all but the last few; returns the tokens of the first two. */
async function fillDay(
  { day: { service } }: TestOffice,
  { but = 0 } = {},
): Promise<{ day: TestDay; cancelToken: string; otherToken: string }> {
  const date = new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10);
  const [offered] = await getAvailability(service.id, date, date);
  const day = { service, date, name: date, times: toTimes(offered!, service) };
  const tokens: string[] = [];
  for (const time of day.times.slice(0, day.times.length - but))
    tokens.push(await bookTime(day, time, toApplicant(newCitizen({ name: 'Anna' }))));
  return { day, cancelToken: tokens[0]!, otherToken: tokens[1]! };
}

function getRequestLink({ text }: Mail): string {
  const link = new RegExp(`${addresses.site}/lista-attesa\\S*#[\\w-]+`).exec(text)?.[0];
  if (link === undefined) throw new Error(`The mail contains no link to a request:\n${text}`);
  return link;
}
