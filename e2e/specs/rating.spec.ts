import { checkAccessibility } from '../actions/check-accessibility.ts';
import { expectStepVisible } from '../actions/expect-step.ts';
import { goToReview, submitBooking } from '../actions/go-to-step.ts';
import { pressButton, pressLabel } from '../actions/press.ts';
import { expect, test } from '../fixtures.ts';

test('a citizen rates the service after booking, and the question follows the stars @phone', async ({
  page,
  day,
  citizen,
}) => {
  await goToReview(day, day.times[0]!, citizen)(page);
  await submitBooking()(page);
  await expectStepVisible('Fatto')(page);
  const rating = page.getByRole('region', { name: 'Quanto è stato facile usare questo servizio?' });
  await expect(rating.getByRole('button', { name: 'Invia la valutazione' })).toBeHidden();
  await pressLabel('Valuta 2 stelle su 5')(page);
  const difficulties = rating.getByRole('group', { name: 'Dove hai incontrato le maggiori difficoltà?' });
  await expect(difficulties.getByRole('radio')).toHaveCount(5);
  await pressLabel('Ho avuto problemi tecnici')(page);
  await pressLabel('Valuta 5 stelle su 5')(page);
  await expect(difficulties).toBeHidden();
  await pressLabel('Le indicazioni erano chiare')(page);
  await rating.getByRole('textbox', { name: 'Vuoi aggiungere altri dettagli?' }).fill('Tutto semplice');
  await checkAccessibility('rating, filled in')(page);
  await pressButton('Invia la valutazione')(page);
  await expect(rating.getByText('Grazie, il tuo parere ci aiuterà a migliorare il servizio!')).toBeFocused();
  await checkAccessibility('rating, sent')(page);
});
