import { expect, type Page, test } from '@playwright/test';
import type { Citizen } from '../citizen.ts';
import { tick } from './press.ts';

/** The ticks that "Rilascio C.I.E." asks for. */
export const NOTICE_TICK = 'Ho preso visione delle indicazioni per «Rilascio C.I.E.»*';
/** The tick that every booking asks for. */
export const PRIVACY_TICK = 'Ho letto e compreso l’informativa sulla privacy*';

/** A field of the form, by its label. */
export const field = (label: string) => (page: Page) => page.getByRole('textbox', { name: label, exact: true });

/** Types who comes and how to reach them. */
export const typeDetails =
  ({ name, surname, phone, email, notes }: Citizen) =>
  (page: Page) =>
    test.step('types the details', async () => {
      await field('Nome*')(page).fill(name);
      await field('Cognome*')(page).fill(surname);
      await field('Telefono*')(page).fill(phone);
      await field('Email*')(page).fill(email);
      await field('Note')(page).fill(notes);
    });

/** Fills the whole form, ticks included. */
export const fillDetails = (citizen: Citizen) => async (page: Page) => {
  await typeDetails(citizen)(page);
  await tick(NOTICE_TICK)(page);
  await tick(PRIVACY_TICK)(page);
};

/** Sees that everything typed before is still there. */
export const expectKept =
  ({ name, surname, phone, email, notes }: Citizen) =>
  (page: Page) =>
    test.step('finds everything typed still there', async () => {
      await expect(field('Nome*')(page)).toHaveValue(name);
      await expect(field('Cognome*')(page)).toHaveValue(surname);
      await expect(field('Telefono*')(page)).toHaveValue(phone);
      await expect(field('Email*')(page)).toHaveValue(email);
      await expect(field('Note')(page)).toHaveValue(notes);
      await expect(page.getByRole('checkbox', { name: NOTICE_TICK })).toBeChecked();
      await expect(page.getByRole('checkbox', { name: PRIVACY_TICK })).toBeChecked();
    });
