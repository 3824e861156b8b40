import type { AddToWaitingListInput, DayPart } from '../../gql/graphql.ts';
import { shiftDay } from '../../municipality-time/calendar.ts';
import type { WaitingService } from './waiting-services.ts';

/** Days from today to the last day that the form proposes. */
const PROPOSED_DAYS = 30;

/** Weekdays as the values of the form, Monday first. */
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Values of the form. Dates are null while they are empty or not understood. */
export type PersonValues = {
  serviceId: string;
  anyPlace: boolean;
  from: string | null;
  to: string | null;
  dayPart: DayPart;
  weekdays: string[];
  shortNotice: boolean;
  surname: string;
  name: string;
  phone: string;
  email: string;
  notes: string;
  language: string;
};

/** Returns the values of an empty form. */
export function createPersonValues(serviceId: string, today: string): PersonValues {
  return {
    serviceId,
    anyPlace: false,
    from: today,
    to: shiftDay(today, PROPOSED_DAYS),
    dayPart: 'ANY',
    weekdays: [...WEEKDAYS],
    shortNotice: false,
    surname: '',
    name: '',
    phone: '',
    email: '',
    notes: '',
    language: 'it',
  };
}

/** Returns the mutation input. Without a place, any place that offers the service suits. */
export function toPersonInput(
  { serviceId, anyPlace, dayPart, weekdays, shortNotice, surname, name, phone, email, notes, language }: PersonValues,
  { from, to }: { from: string; to: string },
  { placeId, isElsewhere }: WaitingService,
): AddToWaitingListInput {
  return {
    serviceId,
    placeIds: isElsewhere && anyPlace ? [] : [placeId],
    wishes: { from, to, dayPart, weekdays: weekdays.map(Number), shortNotice },
    applicant: { name, surname, phone, email },
    notes,
    language,
  };
}
