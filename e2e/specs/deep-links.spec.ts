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
  for (const address of ['/orario', '/dettagli', '/riepilogo']) {
    await page.goto(address);
    await expectStepVisible('Servizio')(page);
    await expect(page.getByRole('alert')).toBeVisible();
  }
});

const LINK = 'ufficio=Via-Albalunga&servizio=TRIBUTI-imu-tari';

for (const [name, start, message] of [
  ['without an offset', '2026-12-17T09:15:00', 'L’orario indicato dal link non è valido.'],
  ['on a date that does not exist', '2026-02-30T09:15:00%2B01:00', 'L’orario indicato dal link non è valido.'],
  ['in the past', '2026-01-15T09:15:00%2B01:00', 'L’orario indicato dal link è già passato.'],
  ['between two starts', 'OFF_GRID', 'L’orario indicato dal link non è tra quelli disponibili.'],
] as const) {
  test(`a link with a start ${name} leads back to the times with a sentence`, async ({ page, day }) => {
    const offGrid = new Date(Date.parse(day.times[0]!.startsAt) + 60_000).toISOString();
    for (const path of ['/orario', '/dettagli/', '/riepilogo']) {
      await page.goto(`${path}?${LINK}&inizio=${start === 'OFF_GRID' ? offGrid : start}`);
      await expectStepVisible('Orario')(page);
      await expect(page.getByRole('alert')).toContainText(message);
      expect(new URL(page.url()).searchParams.get('inizio')).toBeNull();
    }
  });
}

test('a link that names a service of another office says at which office it is', async ({ page }) => {
  await page.goto('/?ufficio=via-don-minzoni&servizio=tributi-imu-tari');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('non si prenota in questo ufficio');
  await expect(alert).toContainText('Ufficio in via Albalunga');
});
