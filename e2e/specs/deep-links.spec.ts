import { expectStep, expectStepVisible } from '../actions/expect-step.ts';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { pressButton, pressLabel } from '../actions/press.ts';
import { expect, test } from '../fixtures.ts';

test('a link to a service shows only its place and preselects the service', async ({ page }) => {
  await page.goto('/?servizio=tributi-imu-tari');
  await expect(page.getByRole('radio', { name: 'Sportello tributi: IMU e TARI (20 min)' })).toBeChecked();
  await expect(page.getByRole('main').getByText('Ufficio in via Albalunga', { exact: true })).toBeVisible();
  await expect(page.getByRole('main').getByText('Ufficio in via Don Minzoni')).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Qualsiasi' })).toBeChecked();
  await checkAccessibility('opened by a link to a service')(page);
  await pressLabel('Maria Russo')(page);
  await pressButton('Avanti')(page);
  await expectStep('Orario')(page);
  await expect(page.getByRole('region', { name: 'La tua scelta' })).toContainText('Maria Russo');
});

test('a link to a place preselects it and lists its services', async ({ page }) => {
  await page.goto('/?ufficio=via-albalunga');
  await expect(page.getByRole('radio', { name: 'Ufficio in via Albalunga' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Colloquio con i servizi sociali (45 min)' })).toBeVisible();
});

test('a link to a removed service or place shows a message and the full list', async ({ page }) => {
  for (const [link, said] of [
    ['/?servizio=non-esiste', 'Il servizio indicato dal link non esiste più. Sceglilo dall’elenco completo.'],
    ['/?ufficio=non-esiste', 'L’ufficio o luogo indicato dal link non esiste più. Sceglilo dall’elenco completo.'],
  ] as const) {
    await page.goto(link);
    await expect(page.getByRole('alert')).toContainText(said);
    for (const name of ['Ufficio in via Don Minzoni', 'Ufficio in via Albalunga', 'Sala consiliare']) {
      await expect(
        page.getByRole('radiogroup', { name: 'Ufficio o Luogo' }).getByRole('radio', { name }),
      ).toBeVisible();
    }
  }
  await checkAccessibility('opened by a link to nothing')(page);
});

test('a later step cannot be opened by its URL', async ({ page }) => {
  for (const address of ['/orario', '/dettagli', '/riepilogo', '/fatto']) {
    await page.goto(address);
    await expectStepVisible('Servizio')(page);
    await expect(page.getByRole('alert')).toBeVisible();
  }
});
