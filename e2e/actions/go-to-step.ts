import { type Page, test } from '@playwright/test';
import type { Citizen } from '../citizen.ts';
import type { OwnDay, Time } from '../service/test-day.ts';
import { onStep } from './expect-step.ts';
import { chooseTime, openTimes } from './choose-time.ts';
import { fillDetails } from './fill-details.ts';
import { pressButton } from './press.ts';

/** Comes to the form with a time chosen. */
export const reachDetails = (day: OwnDay, time: Time) => (page: Page) =>
  test.step('comes to the details', async () => {
    await openTimes(day)(page);
    await chooseTime(day, time)(page);
    await onStep('Dettagli')(page);
  });

/** Comes to the last look before sending. */
export const reachReview = (day: OwnDay, time: Time, citizen: Citizen) => (page: Page) =>
  test.step('comes to the review', async () => {
    await reachDetails(day, time)(page);
    await fillDetails(citizen)(page);
    await pressButton('Avanti')(page);
    await onStep('Riepilogo')(page);
  });

/** Sends the booking. */
export const confirm = () => pressButton('Conferma e invia');
