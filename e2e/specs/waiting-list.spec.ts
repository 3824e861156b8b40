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

/** Books all times of a day next week for other citizens, and returns the token of the first. */
async function fillDay({ day: { service } }: TestOffice): Promise<{ day: TestDay; cancelToken: string }> {
  const date = new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10);
  const [offered] = await getAvailability(service.id, date, date);
  const day = { service, date, name: date, times: toTimes(offered!, service) };
  const tokens: string[] = [];
  for (const time of day.times) tokens.push(await bookTime(day, time, toApplicant(newCitizen({ name: 'Anna' }))));
  return { day, cancelToken: tokens[0]! };
}

function getRequestLink({ text }: Mail): string {
  const link = new RegExp(`${addresses.site}/lista-attesa\\S*#[\\w-]+`).exec(text)?.[0];
  if (link === undefined) throw new Error(`The mail contains no link to a request:\n${text}`);
  return link;
}
