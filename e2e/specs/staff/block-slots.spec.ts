import type { Locator } from '@playwright/test';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { followLink, pressButton, tick } from '../../actions/press.ts';
import { agendaOf, booking, columnOf, expectBookings, openAgenda } from '../../actions/staff/agenda.ts';
import { chooseRadio, dialog, pressIn } from '../../actions/staff/dialog.ts';
import { typeDate } from '../../actions/staff/type-date.ts';
import { applicantOf, newCitizen } from '../../citizen.ts';
import { takeTime } from '../../service/test-day.ts';
import { mailsTo, mailTo } from '../../service/mailbox.ts';
import { expect, test } from '../../staff-fixtures.ts';

const CONFIRMED = 'Le informazioni sul tuo appuntamento';

test('a morning with three bookings is blocked: one is moved, one stays, one is cancelled, and each citizen is told', async ({
  page,
  office,
}) => {
  const { day, desks } = office;
  const [first] = desks;
  const [moved, kept, cancelled] = [
    newCitizen(),
    newCitizen({ name: 'Anna', surname: 'Bianchi' }),
    newCitizen({ name: 'Ugo', surname: 'Gialli' }),
  ] as const;
  for (const [i, citizen] of [moved, kept, cancelled].entries()) {
    await takeTime(day, day.times[i * 2]!, applicantOf(citizen), { operatorId: first.id });
    await mailTo(citizen.email, CONFIRMED);
  }

  await page.goto('/staff');
  await followLink('Fasce bloccate')(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fasce bloccate');
  await tick(first.name)(page);
  await typeDate(page.getByRole('textbox', { name: 'Giorno', exact: true }), day.date);
  await page.getByRole('textbox', { name: 'Dalle' }).fill('9');
  await page.getByRole('textbox', { name: 'Alle', exact: true }).fill('11');
  await page.getByRole('textbox', { name: 'Motivo' }).fill('Corso sulla sicurezza');
  await pressButton('Blocca')(page);

  const resolutions = dialog('Prenotazioni toccate da questa modifica')(page);
  await expect(resolutions).toContainText('Questa modifica tocca 3 prenotazioni.');
  await checkAccessibility('three bookings to choose for')(page);
  await pressIn(resolutions, 'Applica');
  await expect(resolutions.getByRole('alert')).toContainText('Manca ancora la scelta per 3 prenotazioni.');
  await expect(resolutions.getByRole('alert')).toBeInViewport();
  await checkAccessibility('resolutions missing')(page);

  const of = (name: string) => resolutions.getByRole('group', { name: new RegExp(name) });
  await chooseRadio(of('Rossi Mario'), 'Sposta');
  await chooseRadio(of('Bianchi Anna'), 'Lascia com’è');
  await chooseRadio(of('Gialli Ugo'), 'Annulla');
  await of('Gialli Ugo').getByRole('textbox', { name: 'Motivo' }).fill('L’ufficio è chiuso per un corso');
  await checkFromItsStart('all chosen');

  const lost = await chosenTime(of('Rossi Mario'));
  expect(lost).toEqual({ clock: '11:00', operator: first.name });
  const quicker = newCitizen({ name: 'Lia', surname: 'Veloce' });
  const eleven = day.times.find(({ clock }) => clock === '11:00')!;
  await takeTime(day, eleven, applicantOf(quicker), { operatorId: first.id });
  await pressIn(resolutions, 'Applica');
  await expect(resolutions.getByRole('alert')).toContainText('non è più libero');
  await checkFromItsStart('a chosen time was lost');
  await nothingWasDone();

  const chosen = await chosenTime(of('Rossi Mario'));
  expect(chosen).not.toEqual(lost);
  await expect(of('Gialli Ugo').getByRole('textbox', { name: 'Motivo' })).toHaveValue(
    'L’ufficio è chiuso per un corso',
  );
  await pressIn(resolutions, 'Applica');
  await expect(resolutions).toBeHidden();
  for (const said of ['Fascia bloccata.', 'Una prenotazione spostata.', 'annullata.', 'lasciata al suo posto.']) {
    await expect(page.getByRole('status').filter({ hasText: said })).toBeInViewport();
  }
  await checkAccessibility('blocked')(page);

  await openAgenda(office)(page);
  await expect(
    columnOf(first)(page).getByRole('button', { name: 'Bloccato 09:00–11:00: Corso sulla sicurezza' }),
  ).toBeVisible();
  await expect(booking(`${chosen.clock} Rossi Mario`)(agendaOf(page))).toBeVisible();
  await expect(booking('09:30 Bianchi Anna')(columnOf(first)(page))).toBeVisible();
  await expect(page.getByRole('button', { name: /Gialli Ugo/ })).toHaveCount(0);
  await checkAccessibility('agenda with a blocked morning')(page);

  const news = await mailTo(moved.email, 'Il tuo appuntamento è stato spostato');
  expect(news.text).toContain(`${day.name} alle ore ${chosen.clock}`);
  const end = await mailTo(cancelled.email, 'Annullamento della prenotazione');
  expect(end.text).toContain('Motivo: L’ufficio è chiuso per un corso');
  expect((await mailsTo(kept.email)).map(({ subject }) => subject)).toEqual([CONFIRMED]);

  /** What is half under the heading of the scrolled dialog would be too small to press. */
  async function checkFromItsStart(state: string): Promise<void> {
    await resolutions.evaluate((element) => element.scrollTo(0, 0));
    await checkAccessibility(state)(page);
  }

  async function nothingWasDone(): Promise<void> {
    const screen = await page.context().newPage();
    await openAgenda(office)(screen);
    await expectBookings(first, ['09:00 Rossi Mario', '09:30 Bianchi Anna', '10:00 Gialli Ugo', '11:00 Veloce Lia'])(
      screen,
    );
    await expect(screen.getByRole('button', { name: /^Bloccato/ })).toHaveCount(0);
    await screen.close();
  }
});

/** The time that is chosen in the list of those proposed: "martedì 24 novembre 2026, 09:00, Carlo Verdi". */
async function chosenTime(fields: Locator): Promise<{ clock: string; operator: string }> {
  const list = fields.getByRole('combobox', { name: 'Nuovo orario' });
  const words = await list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label ?? '');
  const [, clock = '', operator = ''] = /, (\d\d:\d\d), (.+)$/.exec(words) ?? [];
  return { clock, operator };
}
