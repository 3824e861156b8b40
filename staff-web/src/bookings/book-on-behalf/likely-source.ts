import type { AgendaTime } from '../../booking/booking-actions-context.ts';
import type { OnBehalfSource } from '../../gql/graphql.ts';

const AT_DESK_WITHIN_MINUTES = 15;

/** Returns the likely channel: a citizen booked for right now stands at the desk, others call. */
export function getLikelySource(
  { date, minute }: Pick<AgendaTime, 'date' | 'minute'>,
  now: { date: string; minute: number },
): OnBehalfSource {
  const isNow = date === now.date && minute !== null && minute - now.minute <= AT_DESK_WITHIN_MINUTES;
  return isNow ? 'DESK' : 'PHONE';
}
