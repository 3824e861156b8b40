import { type Page, test } from '@playwright/test';
import type { Account } from '../../service/staff-api.ts';
import { pressButton } from '../press.ts';

/** Signs in with the form on the current page. */
export const signIn =
  ({ email, password }: Account) =>
  (page: Page) =>
    test.step(`signs in as ${email}`, async () => {
      await page.getByLabel('Email').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await pressButton('Accedi')(page);
    });
