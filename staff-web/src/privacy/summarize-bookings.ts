import type { PersonalDataPartsFragment } from '../gql/graphql.ts';

type Booking = Pick<PersonalDataPartsFragment['bookings'][number], 'name' | 'surname' | 'status' | 'startsAt'>;

/** Returns the different applicant names, without regard to case. */
export function listNames(bookings: readonly Booking[]): string[] {
  const names = bookings.map(({ name, surname }) => `${surname ?? ''} ${name ?? ''}`.trim().toLocaleLowerCase('it'));
  return [...new Set(names)].filter((name) => name !== '');
}

/** Counts the future bookings that an erasure would cancel. */
export function countUpcoming({ takenAt, bookings }: { takenAt: string; bookings: readonly Booking[] }): number {
  const now = Date.parse(takenAt);
  return bookings.filter(
    ({ status, startsAt }) => (status === 'CONFIRMED' || status === 'REQUESTED') && Date.parse(startsAt) > now,
  ).length;
}
