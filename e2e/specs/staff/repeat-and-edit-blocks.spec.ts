import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { pressButton, pressLabel } from '../../actions/press.ts';
import { columnOf, openAgenda } from '../../actions/staff/agenda.ts';
import { chooseRadio, dialog, pressIn } from '../../actions/staff/dialog.ts';
import { typeDate } from '../../actions/staff/type-date.ts';
import { press } from '../../actions/press.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('staff block repeated hours, read their dates before, and change one from list and agenda @desktop', async ({
  page,
  openPage,
  admin,
  office,
}) => {
  const { day, operators } = office;
  const [first] = operators;
  await page.goto(`/staff/blocchi?operatore=${first.id}`);
  await pressLabel(first.name)(page);
  await typeDate(page.getByRole('textbox', { name: 'Giorno', exact: true }), day.date);
  await page.getByRole('textbox', { name: 'Dalle' }).fill('9');
  await page.getByRole('textbox', { name: 'Alle', exact: true }).fill('10');
  await page.getByRole('combobox', { name: 'Si ripete' }).selectOption('WEEKLY');
  await page.getByRole('textbox', { name: 'Ogni quante settimane' }).fill('2');
  await pressLabel('Per un numero di volte')(page);
  await page.getByRole('textbox', { name: 'Quante volte' }).fill('3');
  const preview = page.getByRole('group', { name: 'Che cosa succede' });
  await expect(preview).toContainText(`${first.name} non sarà prenotabile: dalle 09:00 alle 10:00, ogni 2 settimane`);
  await expect(preview.getByRole('listitem')).toHaveCount(3);
  await expect(preview.getByRole('listitem').first()).toHaveText(`${day.name}, 09:00–10:00`);
  await checkAccessibility('a repeated block before saving')(page);
  await pressButton('Blocca')(page);
  await expect(page.getByRole('status').filter({ hasText: 'Fascia bloccata.' })).toBeInViewport();

  const rows = page.getByRole('button', { name: new RegExp(`^Modifica: .*, 09:00–10:00, ${first.name}$`) });
  await expect(rows).toHaveCount(3);
  await press(rows.first());
  const edit = dialog('Modifica l’orario non disponibile')(page);
  await edit.getByRole('textbox', { name: 'Alle', exact: true }).fill('11');
  await edit.getByRole('textbox', { name: 'Motivo' }).fill('Corso');

  const other = await openPage(admin.storageState);
  await openAgenda(office)(other);
  await press(columnOf(first)(other).getByRole('button', { name: /^Bloccato 09:00–10:00/ }));
  const fromAgenda = dialog('Modifica l’orario non disponibile')(other);
  await fromAgenda.getByRole('textbox', { name: 'Motivo' }).fill('Riunione');
  await pressIn(fromAgenda, 'Salva');
  await expect(columnOf(first)(other).getByRole('button', { name: 'Bloccato 09:00–10:00: Riunione' })).toBeVisible();

  await pressIn(edit, 'Salva');
  await expect(edit.getByRole('alert')).toContainText(`Valore attuale: ${day.name}, 09:00–10:00 · Riunione`);
  await expect(edit.getByRole('textbox', { name: 'Motivo' })).toHaveValue('Corso');
  await checkAccessibility('a block that another member changed')(page);
  await pressIn(edit, 'Salva');
  await expect(edit).toBeHidden();
  await expect(page.getByText(`${day.name}, 09:00–11:00`)).toBeVisible();
  await expect(rows).toHaveCount(2);

  await press(rows.first());
  await chooseRadio(edit, 'Questa e le successive');
  await press(edit.getByText('Tutto il giorno', { exact: true }));
  await expect(edit.getByRole('status')).toContainText('tutto il giorno.');
  await pressIn(edit, 'Salva');
  await expect(edit).toBeHidden();
  await expect(rows).toHaveCount(0);
});

test('staff choose between the same hours on each day and one period, and the same block is refused @desktop', async ({
  page,
  office,
}) => {
  const { day, operators } = office;
  const [first] = operators;
  await page.goto('/staff/blocchi');
  const lastDate = new Date(Date.parse(day.date) + 2 * 86_400_000).toISOString().slice(0, 10);
  await pressLabel(first.name)(page);
  await pressLabel('Più giorni, senza interruzione')(page);
  await typeDate(page.getByRole('textbox', { name: 'Dal giorno', exact: true }), day.date);
  await typeDate(page.getByRole('textbox', { name: 'Al giorno', exact: true }), lastDate);
  await page.getByRole('textbox', { name: 'Dalle' }).fill('14');
  await page.getByRole('textbox', { name: 'Alle', exact: true }).fill('10');
  const preview = page.getByRole('group', { name: 'Che cosa succede' });
  await expect(preview).toContainText(`senza interruzione da ${day.name} alle 14:00`);
  await pressLabel('Più giorni, nelle stesse ore ogni giorno')(page);
  await page.getByRole('textbox', { name: 'Dalle' }).fill('8');
  await expect(preview).toContainText(`ogni giorno da ${day.name}`);
  await expect(preview.getByRole('listitem')).toHaveCount(3);
  await pressButton('Blocca')(page);
  await expect(page.getByRole('status').filter({ hasText: 'Fascia bloccata.' })).toBeInViewport();

  await pressLabel(first.name)(page);
  await typeDate(page.getByRole('textbox', { name: 'Giorno', exact: true }), day.date);
  await page.getByRole('textbox', { name: 'Dalle' }).fill('8');
  await page.getByRole('textbox', { name: 'Alle', exact: true }).fill('10');
  await pressButton('Blocca')(page);
  await expect(page.getByText(`è già non disponibile nello stesso orario: ${day.name}, 08:00–10:00`)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Dalle' })).toHaveValue('08:00');
});
