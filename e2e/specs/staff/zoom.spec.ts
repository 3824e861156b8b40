import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { press } from '../../actions/press.ts';
import { agendaOf, booking, openAgenda } from '../../actions/staff/agenda.ts';
import { bookTodayAround } from '../../actions/staff/book-today.ts';
import { dialog, pressIn } from '../../actions/staff/dialog.ts';
import { toApplicant } from '../../citizen.ts';
import { bookTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

// What a window of 1440x900 pixels shows at 200 %.
const ZOOMED = { width: 720, height: 450 };
test.use({ viewport: ZOOMED });

/** Expects that a state has no accessibility violations and that the page does not scroll sideways. */
async function checkState(page: Page, state: string): Promise<void> {
  await checkAccessibility(`${state} at 200 %`)(page);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(sideways, `sideways scroll, ${state}`).toBeLessThanOrEqual(0);
}

/** Expects that every button of a dialog can be brought into the window. */
async function expectReachableButtons(part: Locator): Promise<void> {
  for (const button of await part.getByRole('button').all()) {
    await button.scrollIntoViewIfNeeded();
    await expect.soft(button).toBeInViewport();
  }
}

test('dialogs of a booking and their errors are readable and complete at 200 % @desktop', async ({
  page,
  office,
  citizen,
}) => {
  const { day, operators } = office;
  await bookTime(day, day.times[0]!, toApplicant(citizen), { operatorId: operators[0].id });
  await openAgenda(office)(page);
  await checkState(page, 'agenda');
  await press(booking('09:00 Rossi Mario')(page));
  const sheet = dialog(/^Prenotazione n\./)(page);
  await expect(sheet.getByRole('button', { name: 'Sposta…' })).toBeVisible();
  await checkState(page, 'booking');
  await expectReachableButtons(sheet);

  await pressIn(sheet, 'Annulla appuntamento…');
  const cancel = dialog('Annulla appuntamento')(page);
  await pressIn(cancel, 'Annulla appuntamento');
  await expect(cancel.getByText('Scrivi il motivo')).toBeVisible();
  await checkState(page, 'cancelling without a reason');
  await expectReachableButtons(cancel);
  await page.keyboard.press('Escape');

  await pressIn(sheet, 'Correggi i dati…');
  const correct = dialog('Correggi i dati')(page);
  await correct.getByRole('textbox', { name: /^Cognome/ }).fill('');
  await pressIn(correct, 'Salva le correzioni');
  await expect(correct.getByText('Inserisci il cognome')).toBeVisible();
  await checkState(page, 'correcting without a surname');
  await page.keyboard.press('Escape');

  await pressIn(sheet, 'Cambia servizio…');
  const change = dialog('Cambia servizio')(page);
  await pressIn(change, 'Cambia servizio');
  await expect(change.getByText('Scegli il nuovo servizio')).toBeVisible();
  await checkState(page, 'changing to no service');
  await page.keyboard.press('Escape');

  await pressIn(sheet, 'Sposta…');
  const move = dialog('Sposta prenotazione')(page);
  await pressIn(move, 'Sposta');
  await expect(move.getByText('Scegli o scrivi un orario')).toBeVisible();
  await checkState(page, 'moving without a time');
  await expectReachableButtons(move);
});

test('the booking dialog, the menu, the keys and the legend are readable at 200 % @desktop', async ({
  page,
  office,
}) => {
  await openAgenda(office)(page);
  await press(page.getByRole('button', { name: 'Apri il menu' }));
  await checkState(page, 'menu');
  await press(page.getByRole('button', { name: 'Chiudi il menu' }));
  await page.keyboard.press('?');
  await expect(dialog('Tasti rapidi')(page)).toBeVisible();
  await checkState(page, 'keys');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('n');
  const book = dialog(/^Prenota per qualcuno/)(page);
  await pressIn(book, 'Prenota');
  await expect(book.getByText('Inserisci il cognome')).toBeVisible();
  await checkState(page, 'booking without data');
  await expectReachableButtons(book);
});

test('messages with buttons are whole on a phone and at 200 % @desktop', async ({ page, office, admin }) => {
  const time = await bookTodayAround(admin, office, 'Bianchi-Della Quercia di Montefalcone');
  for (const size of [{ width: 390, height: 844 }, ZOOMED]) {
    await page.setViewportSize(size);
    await openAgenda(office, time.date)(page);
    const card = booking(`${time.clock} Bianchi-Della Quercia di Montefalcone Anna`)(agendaOf(page));
    await card.focus();
    await card.press('a');
    const message = page.getByRole('alert').filter({ hasText: 'Montefalcone' });
    const undo = message.getByRole('button', { name: 'Ripristina', exact: true });
    await expect(message).toBeInViewport({ ratio: 1 });
    await expect(undo).toBeInViewport({ ratio: 1 });
    expect(await isCutOff(message)).toBe(false);
    // The pointer above it keeps the message open.
    await message.hover();
    await checkState(page, `message at ${size.width}`);
    await press(undo);
    await expect(card).toHaveAccessibleName(/Confermata/);
  }
});

/** Returns whether an element or one of its parts shows less than its content. */
function isCutOff(part: Locator): Promise<boolean> {
  return part.evaluate((root) =>
    [root, ...root.querySelectorAll('*')].some((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const isTooHigh = overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1;
      return isTooHigh || (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1);
    }),
  );
}
