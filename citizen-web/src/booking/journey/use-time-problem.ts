import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import type { NavigationState } from '../../components/navigation-state.ts';
import { AvailabilityDocument } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';
import type { Selection } from './selection-params.ts';
import { checkStartInLink } from './start-in-link.ts';

/** Why the start in a link cannot be booked. */
export type TimeProblem = 'time-not-valid' | 'time-past' | 'time-not-offered';

/** Whether the start is held for the citizen; `none` means that nothing is known of it. */
type Held = 'none' | 'pending' | 'held' | 'ended' | 'lost';

/**
 * Returns why the start of the link that opened the page cannot be booked. Null for a start chosen within the app, and
 * while availability is loading or fails: booking checks the start again. A start that could not be held is gone.
 */
export function useTimeProblem(
  { service, operator, startsAt }: Selection,
  held: Held,
): TimeProblem | 'slot-gone' | null {
  const navigation = useHistoryState<NavigationState | null>();
  // A link to the summary is redirected to the form, which is the first page that the citizen sees.
  const openedByLink = navigation === null || navigation.notice === 'fill-details';
  const dates = useDates();
  const [openedAt] = useState(() => Date.now());
  const start = openedByLink ? startsAt : null;
  const problem = start === null ? null : checkStartInLink(start, openedAt);
  const date = start === null || problem !== null ? '' : dates.dateOf(start);
  const { data } = useQuery(AvailabilityDocument, {
    variables: { input: { serviceId: service?.id ?? '', operatorId: operator?.id ?? null, from: date, to: date } },
    // For its holder a held start is not taken.
    skip: date === '' || service === null || held !== 'none',
    fetchPolicy: 'network-only',
  });
  if (held === 'lost' && problem === null) return start === null ? 'slot-gone' : 'time-not-offered';
  if (start === null || problem !== null || !data) return problem;
  const at = Date.parse(start);
  const isFree = data.availability.days.some(({ free }) => free.some((freeStart) => Date.parse(freeStart) === at));
  return isFree ? null : 'time-not-offered';
}
