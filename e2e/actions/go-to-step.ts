import { type Page, test } from '@playwright/test';
import type { Citizen } from '../citizen.ts';
import type { TestDay, Time } from '../service/test-day.ts';
import { expectStepVisible } from './expect-step.ts';
import { chooseTime, openTimes } from './choose-time.ts';
import { fillDetails } from './fill-details.ts';
import { pressButton } from './press.ts';

/** Selects a time and goes to the details form. */
export const goToDetails = (day: TestDay, time: Time) => (page: Page) =>
  test.step('goes to the details', async () => {
    await openTimes(day)(page);
    await chooseTime(day, time)(page);
    await expectStepVisible('Dettagli')(page);
  });

/** Fills in the details and goes to the review step. */
export const goToReview = (day: TestDay, time: Time, citizen: Citizen) => (page: Page) =>
  test.step('goes to the review', async () => {
    await goToDetails(day, time)(page);
    await fillDetails(citizen)(page);
    await pressButton('Avanti')(page);
    await expectStepVisible('Riepilogo')(page);
  });

/** Submits the booking from the review step. */
export const submitBooking = () => pressButton('Conferma e invia');
