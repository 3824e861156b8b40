import type { Locator } from '@playwright/test';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { followLink, press, pressButton, pressLabel } from '../../actions/press.ts';
import { agendaOf, booking, columnOf, expectBookings, openAgenda } from '../../actions/staff/agenda.ts';
import { chooseRadio, dialog, pressIn } from '../../actions/staff/dialog.ts';
import { typeDate } from '../../actions/staff/type-date.ts';
import { toApplicant, newCitizen } from '../../citizen.ts';
import { bookTime } from '../../service/test-day.ts';
import { listMails, waitForMail } from '../../service/mailbox.ts';
import { expect, test } from '../../staff-fixtures.ts';

const CONFIRMED = 'Confermata: ';

test('a block over three bookings moves one, keeps one and cancels one, and each citizen gets a mail', async ({
  page,
  office,
}) => {
  const { day, operators } = office;
  const [first, second] = operators;
  const [moved, kept, cancelled] = [
    newCitizen(),
    newCitizen({ name: 'Anna', surname: 'Bianchi' }),
    newCitizen({ name: 'Ugo', surname: 'Gialli' }),
  ] as const;
  for (const [i, citizen] of [moved, kept, cancelled].entries()) {
    await bookTime(day, day.times[i * 2]!, toApplicant(citizen), { operatorId: first.id });
    await waitForMail(citizen.email, CONFIRMED);
  }

  await page.goto('/staff');
  await followLink('Orari non disponibili')(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orari non disponibili');
  await pressLabel(first.name)(page);
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
  await chooseRadio(of('Gialli Ugo'), 'Annulla appuntamento');
  const reason = resolutions.getByRole('textbox', { name: 'Motivo dell’appuntamento annullato' });
  await expect(reason).toHaveValue('L’ufficio non può ricevere in quel giorno.');
  await reason.fill('L’ufficio è chiuso per un corso');
  await checkScrolledToTop('all chosen');

  const lost = await chosenTime(of('Rossi Mario'));
  expect(lost).toEqual({ clock: '09:00', operator: second.name });
  const quicker = newCitizen({ name: 'Lia', surname: 'Veloce' });
  await bookTime(day, day.times[0]!, toApplicant(quicker), { operatorId: second.id });
  await pressIn(resolutions, 'Applica');
  await expect(resolutions.getByRole('alert')).toContainText('non è più libero');
  await expect(of('Rossi Mario')).toContainText('Questo orario non è più libero: scegline un altro.');
  await checkScrolledToTop('a chosen time was lost');
  await expectNoChanges();

  expect(await chosenTime(of('Rossi Mario'))).toEqual(lost);
  await expect(reason).toHaveValue('L’ufficio è chiuso per un corso');
  await press(resolutions.getByRole('button', { name: /^Sposta ai colleghi/ }));
  await chooseRadio(of('Bianchi Anna'), 'Lascia com’è');
  await chooseRadio(of('Gialli Ugo'), 'Annulla appuntamento');
  const chosen = await chosenTime(of('Rossi Mario'));
  expect(chosen).not.toEqual(lost);
  await pressIn(resolutions, 'Applica');
  const outcome = dialog(/^Una prenotazione spostata\./)(page);
  await expect(outcome).toContainText('Nessuno: tutti sono avvisati con l’email.');
  await pressIn(outcome, 'Fine');
  await expect(outcome).toBeHidden();
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

  const news = await waitForMail(moved.email, 'Spostata: ');
  expect(news.text).toContain(`${day.name} alle ore ${chosen.clock.replace(/^0/, '')}`);
  const end = await waitForMail(cancelled.email, 'Annullata: ');
  expect(end.text).toContain('Motivo: L’ufficio è chiuso per un corso');
  expect((await listMails(kept.email)).map(({ subject }) => subject)).toEqual([expect.stringContaining(CONFIRMED)]);

  /** Scrolls the dialog to its top first: controls half under its header would fail the target-size rule. */
  async function checkScrolledToTop(state: string): Promise<void> {
    await resolutions.evaluate((element) => element.scrollTo(0, 0));
    await checkAccessibility(state)(page);
  }

  async function expectNoChanges(): Promise<void> {
    const screen = await page.context().newPage();
    await openAgenda(office)(screen);
    await expectBookings(first, ['09:00 Rossi Mario', '09:30 Bianchi Anna', '10:00 Gialli Ugo'])(screen);
    await expect(screen.getByRole('button', { name: /^Bloccato/ })).toHaveCount(0);
    await screen.close();
  }
});

/** Returns the selected proposal, parsed from "09:00 (stessa ora), Carlo Verdi" or "gio 3 dic, 09:00, Carlo Verdi". */
async function chosenTime(fields: Locator): Promise<{ clock: string; operator: string }> {
  const list = fields.getByRole('combobox', { name: 'Nuovo orario' });
  const words = await list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label ?? '');
  const [, clock = '', operator = ''] = /(\d\d:\d\d)[^,]*, (.+)$/.exec(words) ?? [];
  return { clock, operator };
}
