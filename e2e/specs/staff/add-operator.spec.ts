import { expectStepVisible } from '../../actions/expect-step.ts';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { openTimes } from '../../actions/choose-time.ts';
import { followLink, press, pressButton, pressLabel } from '../../actions/press.ts';
import { refreshDay } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';

test('a new operator gets opening hours, and citizens see the new times at once', async ({
  page,
  office,
  openPage,
}) => {
  const { day, place, service } = office;
  const theirs = await openPage();
  await openTimes(day)(theirs);
  await expect(theirs.getByRole('button', { name: `${day.name}, ore 9:00`, exact: true })).toBeVisible();
  await expect(theirs.getByRole('button', { name: `${day.name}, ore 15:00`, exact: true })).toHaveCount(0);

  await page.goto('/staff');
  await followLink('Operatori')(page);
  await followLink('Aggiungi un operatore')(page);
  await pressButton('Salva')(page);
  await expect(page.getByText('Inserisci il nome')).toBeVisible();
  await checkAccessibility('a new operator, incomplete')(page);
  const name = `Dora Rosa ${crypto.randomUUID().slice(0, 6)}`;
  await page.getByRole('textbox', { name: 'Nome' }).fill(name);
  await pressLabel(service.name)(page);
  await pressButton('Salva')(page);
  await expect(page.getByRole('status').filter({ hasText: `«${name}»: salvato.` })).toBeVisible();
  await checkAccessibility('operators, one added')(page);

  await followLink(`Gli orari di ${name}`)(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orari');
  await expect(page.getByRole('combobox', { name: 'Operatore' }).locator('option:checked')).toHaveText(name);
  await expect(page.getByRole('combobox', { name: 'Ufficio o luogo' }).locator('option:checked')).toHaveText(
    place.name,
  );
  const weekday = new RegExp(`^${day.name.split(' ')[0]}$`, 'i');
  const hours = page.getByRole('group', { name: weekday });
  await press(hours.getByRole('button', { name: 'Aggiungi apertura' }));
  await hours.getByRole('textbox', { name: 'Dalle' }).fill('16');
  await hours.getByRole('textbox', { name: 'Alle', exact: true }).fill('15');
  await pressButton('Salva la settimana')(page);
  await expect(page.getByRole('alert')).toContainText('Alcune righe non vanno bene');
  await checkAccessibility('a week that closes before it opens')(page);
  await hours.getByRole('textbox', { name: 'Dalle' }).fill('15');
  await hours.getByRole('textbox', { name: 'Alle', exact: true }).fill('1630');
  await pressButton('Salva la settimana')(page);
  await expect(page.getByRole('status').filter({ hasText: 'Orari salvati.' })).toBeVisible();
  await checkAccessibility('a week, saved')(page);

  await theirs.reload();
  await press(theirs.getByRole('button', { name: `${day.name}, ore 15:00`, exact: true }));
  await expectStepVisible('Dettagli')(theirs);
  const { free } = await refreshDay(day);
  // The citizen holds one of the six.
  expect(free.filter((startsAt) => startsAt.includes('T15:') || startsAt.includes('T16:'))).toHaveLength(5);
});
