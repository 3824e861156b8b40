import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { pressButton } from '../../actions/press.ts';
import { signIn } from '../../actions/staff/sign-in.ts';
import { ADMINISTRATOR, SIGNED_OUT } from '../../service/staff-api.ts';
import { expect, test } from '../../staff-fixtures.ts';

test.use({ storageState: SIGNED_OUT });

test('the staff area opens with the sign-in page, which reports missing fields', async ({ page }) => {
  await page.goto('/staff');
  await expect(page.getByRole('heading', { name: 'Accedi' })).toBeVisible();
  await checkAccessibility('staff sign-in')(page);
  await pressButton('Accedi')(page);
  await expect(page.getByText('Inserisci la tua email')).toBeVisible();
  await expect(page.getByLabel('Email')).toBeFocused();
  await checkAccessibility('staff sign-in, incomplete')(page);
});

test('a wrong password shows an error, and the right one opens the requested page', async ({ page, context }) => {
  await page.goto('/staff/perche');
  await signIn({ ...ADMINISTRATOR, password: 'un’altra password' })(page);
  await expect(page.getByRole('alert')).toContainText('Email, password o codice non corretti.');
  await expect(page.getByLabel('Email')).toHaveValue(ADMINISTRATOR.email);
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await checkAccessibility('staff sign-in, refused')(page);

  await signIn(ADMINISTRATOR)(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Perché questo orario non è disponibile?');
  const [session, ...others] = await context.cookies();
  expect(others).toEqual([]);
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', domain: 'localhost', path: '/' });
});

test('"Esci" ends the session: every page requires a new sign-in, and a copied cookie is rejected', async ({
  page,
  context,
  openPage,
}) => {
  await page.goto('/staff');
  await signIn(ADMINISTRATOR)(page);
  await expect(page.getByText('Aggiornata in tempo reale')).toBeVisible();
  const copied = await openPage(await context.storageState());
  await copied.goto('/staff/prenotazioni');
  await expect(copied.getByRole('heading', { level: 1 })).toHaveText('Prenotazioni');

  await pressButton('Esci')(page);
  await expect(page.getByRole('heading', { name: 'Accedi' })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  await page.goto('/staff/agenda');
  await expect(page.getByRole('heading', { name: 'Accedi' })).toBeVisible();
  await copied.reload();
  await expect(copied.getByRole('heading', { name: 'Accedi' })).toBeVisible();
});
