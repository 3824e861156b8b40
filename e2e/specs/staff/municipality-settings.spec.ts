import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { followLink, pressButton } from '../../actions/press.ts';
import { addresses } from '../../service/addresses.ts';
import type { StaffClient } from '../../service/staff-api.ts';
import { expect, test } from '../../staff-fixtures.ts';

const INVALID_URL_MESSAGE = 'Inserisci un indirizzo web che inizia con https:// o http://';

test('a changed municipality setting reaches citizens within seconds @desktop', async ({ page, admin, openPage }) => {
  const putBack = await prepareRestore(admin);
  try {
    await page.goto('/staff');
    await followLink('Il comune')(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Il comune');
    const region = page.getByRole('textbox', { name: 'Regione' });
    await expect(region).toHaveAccessibleDescription(/^Nella fascia in alto di ogni pagina/);
    await region.fill('Regione delle prove');
    const address = 'https://www.comune.caivano.na.it/segnala-qui';
    await page.getByRole('textbox', { name: 'Segnalazione disservizio' }).fill(address);
    const costs = page.getByRole('textbox', { name: 'Che cosa costa un appuntamento mancato' });
    await costs.fill('Un appuntamento mancato costa al Comune 20 euro.');
    await pressButton('Salva')(page);
    const done = page.getByRole('status').filter({ hasText: 'I cittadini lo vedono entro pochi secondi.' });
    await expect(done).toBeInViewport();
    await checkAccessibility('the comune, saved')(page);
    await page.reload();
    await expect(costs).toHaveValue('Un appuntamento mancato costa al Comune 20 euro.');

    await expect.poll(async () => (await fetch(addresses.site)).text()).toContain('Regione delle prove');
    const theirs = await openPage();
    await theirs.goto('/');
    await expect(theirs.getByRole('banner')).toContainText('Regione delle prove');
    const footer = theirs.getByRole('contentinfo');
    await expect(footer.locator('a[data-element="report-inefficiency"]')).toHaveAttribute('href', address);
  } finally {
    await putBack();
  }
});

test('an invalid URL shows an error at its field, and no setting is saved', async ({ page }) => {
  await page.goto('/staff/comune');
  const region = page.getByRole('textbox', { name: 'Regione' });
  const link = page.getByRole('textbox', { name: 'Segnalazione disservizio' });
  await region.fill('Regione respinta');
  await link.fill('javascript:alert(1)');
  await pressButton('Salva')(page);
  await expect(link).toHaveAttribute('aria-invalid', 'true');
  await expect(link).toHaveAccessibleDescription(new RegExp(INVALID_URL_MESSAGE));
  await expect(link).toBeFocused();
  await checkAccessibility('the comune, refused')(page);
  const usual = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 844 });
  // Waits for the menu animation to end.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await checkAccessibility('the comune, refused, on a telephone')(page);
  await page.setViewportSize(usual);
  await page.reload();
  await expect(region).not.toHaveValue(/^$|Regione respinta/);
});

async function readVersion(admin: StaffClient): Promise<string> {
  const { municipalitySettings } = await admin.query<{ municipalitySettings: { version: string } }>(
    '{ municipalitySettings { version } }',
  );
  return municipalitySettings.version;
}

/** Returns a function that restores the current settings of the municipality. */
async function prepareRestore(admin: StaffClient): Promise<() => Promise<void>> {
  const { municipalitySettings: input } = await admin.query<{ municipalitySettings: object }>(`{ municipalitySettings {
    name region contacts { address phone email certifiedEmail taxCode } texts { welcome privacy missedAppointment }
    links { legalNotes accessibility website faq assistance reportProblem transparency siteMap }
  } }`);
  return async () => {
    const { changeMunicipality } = await admin.query<{ changeMunicipality: { __typename: string } }>(
      `mutation ($input: ChangeMunicipalityInput!) { changeMunicipality(input: $input) { __typename } }`,
      { input: { ...input, version: await readVersion(admin) } },
    );
    expect(changeMunicipality.__typename).toBe('ChangeMunicipalitySuccess');
  };
}
