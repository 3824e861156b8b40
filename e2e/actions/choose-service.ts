import { type Page, test } from '@playwright/test';
import type { OfferedService } from '../service/api.ts';
import { pressButton, pressLabel } from './press.ts';

/** Selects the place and the service, and continues to the times. */
export const chooseService =
  ({ place, name, durationMinutes }: OfferedService) =>
  (page: Page) =>
    test.step(`chooses ${name}`, async () => {
      await pressLabel(place.name)(page);
      await pressLabel(`${name} (${durationMinutes} min)`)(page);
      await pressButton('Avanti')(page);
    });
