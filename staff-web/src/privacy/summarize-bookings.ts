import type { PersonalDataPartsFragment } from '../gql/graphql.ts';

type Booking = Pick<PersonalDataPartsFragment['bookings'][number], 'name' | 'surname' | 'status' | 'startsAt'>;

/** The different names in which was booked, however they are written. */
export function listNames(bookings: readonly Booking[]): string[] {
  const names = bookings.map(({ name, surname }) => `${surname ?? ''} ${name ?? ''}`.trim().toLocaleLowerCase('it'));
  return [...new Set(names)].filter((name) => name !== '');
}

/** How many appointments are still to come, and would be cancelled. */
export function upcoming({ takenAt, bookings }: { takenAt: string; bookings: readonly Booking[] }): number {
  const now = Date.parse(takenAt);
  return bookings.filter(
    ({ status, startsAt }) => (status === 'CONFIRMED' || status === 'REQUESTED') && Date.parse(startsAt) > now,
  ).length;
}
