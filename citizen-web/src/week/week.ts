import type { AvailabilityQuery } from '../gql/graphql.ts';

/** A week of availability within the bookable period. Dates are municipality dates; starts are instants. */
export interface Week {
  monday: string;
  today: string;
  lastDay: string;
  days: AvailabilityQuery['availability']['days'] | null;
  nextFreeAt: string | null;
  /** The first free start from now on; null if there is none or it is still loading. */
  firstFree: string | null;
  failed: boolean;
  retry: () => void;
}
