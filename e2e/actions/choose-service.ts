import { type Page, test } from '@playwright/test';
import type { OfferedService } from '../service/api.ts';
import { pressButton, tick } from './press.ts';

/** Chooses the place and the service, and goes on to the times. */
export const chooseService =
  ({ place, name, durationMinutes }: OfferedService) =>
  (page: Page) =>
    test.step(`chooses ${name}`, async () => {
      await tick(place.name)(page);
      await tick(`${name} (${durationMinutes} min)`)(page);
      await pressButton('Avanti')(page);
    });
