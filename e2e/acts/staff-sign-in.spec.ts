import { checkAccessibility } from '../actions/check-accessibility.ts';
import { pressButton } from '../actions/press.ts';
import { expect, test } from '../stage.ts';

test('the staff area opens on a sign-in page', async ({ page }) => {
  await page.goto('/staff');
  await expect(page.getByRole('heading', { name: 'Accedi' })).toBeVisible();
  await expect(page.getByLabel('Email')).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
  await checkAccessibility('staff sign-in')(page);
  await pressButton('Accedi')(page);
  await expect(page.getByText('Inserisci la tua email')).toBeVisible();
  await checkAccessibility('staff sign-in, refused')(page);
});
