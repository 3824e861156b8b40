import { expect, type Page, test } from '@playwright/test';
import { checkAccessibility } from './check-accessibility.ts';
import { isPhone } from './press.ts';

const STEPS = {
  Servizio: { number: 1, heading: 'Servizio', bar: '1. Servizio' },
  Orario: { number: 2, heading: 'Orario', bar: '2. Orario' },
  Dettagli: { number: 3, heading: 'Dettagli', bar: '3. Dettagli' },
  Riepilogo: { number: 3, heading: 'Riepilogo', bar: '3. Dettagli' },
  Fatto: { number: 4, heading: /^Confermata\. Ti aspettiamo/, bar: '4. Fatto' },
} as const;

/** A step of the booking, named by the page title. */
export type Step = keyof typeof STEPS;

/** Expects a complete step: title, headings, step bar, focus on the heading, and no axe violation. */
export const expectStep = (step: Step) => (page: Page) =>
  test.step(`expects the step ${step}`, async () => {
    await expectStepVisible(step)(page);
    await expect(stepHeading(step)(page)).toBeFocused();
    await checkAccessibility(step)(page);
  });

/** Expects the step's title, headings and step bar, without checking focus or accessibility. */
export const expectStepVisible = (step: Step) => async (page: Page) => {
  const { number, bar } = STEPS[step];
  // The last step is the booking's page, whose heading is the state of the booking.
  const title = step === 'Fatto' ? 'La tua prenotazione' : `${step} (${number} di 4) - Prenotazione appuntamento`;
  await expect(page).toHaveTitle(`${title} - Comune di Caivano`);
  if (step !== 'Fatto') await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prenotazione appuntamento');
  await expect(stepHeading(step)(page)).toBeVisible();
  await expectBar(page, bar, number);
};

const stepHeading = (step: Step) => (page: Page) =>
  page.getByRole('heading', { level: step === 'Fatto' ? 1 : 2, name: STEPS[step].heading, exact: true });

async function expectBar(page: Page, current: string, number: number): Promise<void> {
  const bar = page.getByRole('navigation', { name: 'Passi della prenotazione' });
  await expect(bar.locator('[aria-current="step"]')).toContainText(current);
  const others = ['1. Servizio', '2. Orario', '3. Dettagli', '4. Fatto'].filter((name) => name !== current);
  if (isPhone()) {
    await expect(bar.getByText(`${number}/4`)).toBeVisible();
    for (const name of others) await expect(bar.getByText(name)).not.toBeInViewport();
  } else {
    if (number < 4) await expect(page.getByText(`${number} di 4`, { exact: true })).toBeVisible();
    for (const name of others) await expect(bar.getByText(name)).toBeVisible();
  }
}
