import { expect, type Page, test } from '@playwright/test';
import type { Citizen } from '../citizen.ts';
import { pressLabel } from './press.ts';

/** Label of the notice checkbox of "Rilascio C.I.E.". */
export const NOTICE_CHECKBOX = 'Ho preso visione delle indicazioni per «Rilascio C.I.E.»*';
/** Label of the privacy checkbox, required for every booking. */
export const PRIVACY_CHECKBOX = 'Ho letto e compreso l’informativa sulla privacy*';

/** Returns a text field of the form by its label. */
export const field = (label: string) => (page: Page) => page.getByRole('textbox', { name: label, exact: true });

/** Fills in the applicant's name, contacts and notes. */
export const typeDetails =
  ({ name, surname, phone, email, notes }: Citizen) =>
  (page: Page) =>
    test.step('fills in the details', async () => {
      await field('Nome*')(page).fill(name);
      await field('Cognome*')(page).fill(surname);
      await field('Telefono*')(page).fill(phone);
      await field('Email*')(page).fill(email);
      await field('Note')(page).fill(notes);
    });

/** Fills in the whole form including the checkboxes. */
export const fillDetails = (citizen: Citizen) => async (page: Page) => {
  await typeDetails(citizen)(page);
  await pressLabel(NOTICE_CHECKBOX)(page);
  await pressLabel(PRIVACY_CHECKBOX)(page);
};

/** Expects the form to contain the details entered before. */
export const expectDetailsPreserved =
  ({ name, surname, phone, email, notes }: Citizen) =>
  (page: Page) =>
    test.step('expects the entered details to be preserved', async () => {
      await expect(field('Nome*')(page)).toHaveValue(name);
      await expect(field('Cognome*')(page)).toHaveValue(surname);
      await expect(field('Telefono*')(page)).toHaveValue(phone);
      await expect(field('Email*')(page)).toHaveValue(email);
      await expect(field('Note')(page)).toHaveValue(notes);
      await expect(page.getByRole('checkbox', { name: NOTICE_CHECKBOX })).toBeChecked();
      await expect(page.getByRole('checkbox', { name: PRIVACY_CHECKBOX })).toBeChecked();
    });
