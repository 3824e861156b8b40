import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { DayListDocument } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import type { AccessiblePlace } from '../../places/places-context.ts';
import { toOperatorLists } from './day-list-rows.ts';

type DayListRequest = { place: AccessiblePlace; operatorId: string | null; date: string; includeCancelled: boolean };

/** Queries the day list with the citizens' contacts, always from the server. */
export function useDayList({ place, operatorId, date, includeCancelled }: DayListRequest) {
  const zone = useTimeZone();
  const { data, error, refetch } = useQuery(DayListDocument, {
    variables: { input: { placeId: place.id, operatorId, from: date, to: date, includeCancelled } },
    fetchPolicy: 'network-only',
  });
  const parts = useMemo(() => data && toOperatorLists(data.agenda, zone), [data, zone]);
  return {
    parts,
    closedBecause: data?.agenda[0]?.closedBecause ?? null,
    failed: error !== undefined,
    reload: () => void refetch().catch(() => undefined),
  };
}
