import type { WatchWishesInput } from '../../gql/graphql.ts';
import { addDays } from '../../week/dates.ts';

/** Values of the fields about days and hours, as typed. */
export interface WishValues {
  from: string;
  to: string;
  dayPart: NonNullable<WatchWishesInput['dayPart']>;
  /** "1" Monday to "7" Sunday. */
  weekdays: string[];
  shortNotice: boolean;
}

/** Weekdays as the API numbers them. */
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Last day that can be chosen, in days from today. */
export const MAX_WAIT_DAYS = 365;

/** Returns the initial values: any hour of any weekday from today on. */
export function createWishValues(today: string, lastDay: string): WishValues {
  return { from: today, to: lastDay, dayPart: 'ANY', weekdays: [...WEEKDAYS], shortNotice: false };
}

/** Returns the day a month after today: the initial end of a request without a booking. */
export function inAMonth(today: string): string {
  return addDays(today, 30);
}

/** Returns the values for the API. */
export function toWishesInput({ weekdays, ...values }: WishValues): WatchWishesInput {
  return { ...values, weekdays: weekdays.map(Number) };
}
