import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { pressButton, press } from '../../actions/press.ts';
import { newCitizen, toApplicant } from '../../citizen.ts';
import { cancelByToken, getAvailability } from '../../service/api.ts';
import { waitForMail } from '../../service/mailbox.ts';
import { bookTime, toTimes } from '../../service/test-day.ts';
import type { TestOffice } from '../../service/test-office.ts';
import { expect, test } from '../../staff-fixtures.ts';

const DAY_MS = 86_400_000;

test.use({ officeOptions: { bothOffer: false } });

test('staff put a caller on the waiting list, who gets the time that becomes free, and take them off @desktop', async ({
  page,
  office,
}) => {
  const { date, cancelToken } = await fillDay(office);
  const italianDate = date.split('-').toReversed().join('/');
  const { name, surname, phone, email } = newCitizen({ name: 'Carla' });
  await page.goto('/staff/lista-attesa');
  await press(page.getByRole('link', { name: 'Aggiungi persona' }));
  await page.getByLabel('Servizio').selectOption({ label: office.service.name });
  await page.getByRole('textbox', { name: 'Dal giorno' }).fill(italianDate);
  await page.getByRole('textbox', { name: 'Fino al giorno' }).fill(italianDate);
  await page.getByRole('textbox', { name: 'Cognome' }).fill(surname);
  await page.getByRole('textbox', { name: 'Nome', exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'Telefono' }).fill(phone);
  await pressButton('Metti in lista')(page);
  const address = page.getByRole('textbox', { name: 'Email' });
  await expect(address).toBeFocused();
  await checkAccessibility('a form without the e-mail address')(page);
  await address.fill(email);
  await pressButton('Metti in lista')(page);
  await expect(page.getByText(`${name} ${surname} è in lista.`)).toBeVisible();
  await expect(page.getByText('1 persona in attesa')).toBeVisible();
  await checkAccessibility('the waiting list of a service')(page);
  await waitForMail(email, 'In lista d’attesa: ');

  await cancelByToken(cancelToken);
  await waitForMail(email, 'Si è liberato un posto: ');
  await pressButton(`Togli: ${name} ${surname}`)(page);
  const dialog = page.getByRole('dialog');
  await press(dialog.getByRole('button', { name: 'Togli dalla lista' }));
  await expect(dialog.getByRole('alert')).toContainText('Nel frattempo questa richiesta è cambiata.');
  await expect(dialog.getByText('L’orario proposto torna libero.')).toBeVisible();
  await checkAccessibility('a person who got an offer')(page);
  await press(dialog.getByRole('button', { name: 'Togli dalla lista' }));
  await expect(page.getByText(`${name} ${surname} non è più in lista.`)).toBeVisible();
  await expect(page.getByText('Nessuno è in attesa per questo servizio.')).toBeVisible();
  expect((await getAvailability(office.service.id, date, date))[0]!.free).toHaveLength(1);
  await page.goto('/staff/lista-attesa');
  await expect(page.getByRole('heading', { level: 1, name: 'Lista d’attesa' })).toBeVisible();
  await expect(page.getByRole('link', { name: office.service.name })).toHaveCount(0);
});

/** Books all times of a day next week for other citizens, and returns the token of the first. */
async function fillDay({ day: { service } }: TestOffice): Promise<{ date: string; cancelToken: string }> {
  const date = new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10);
  const [offered] = await getAvailability(service.id, date, date);
  const day = { service, date, name: date, times: toTimes(offered!, service) };
  const tokens: string[] = [];
  for (const time of day.times) tokens.push(await bookTime(day, time, toApplicant(newCitizen({ name: 'Anna' }))));
  return { date, cancelToken: tokens[0]! };
}
