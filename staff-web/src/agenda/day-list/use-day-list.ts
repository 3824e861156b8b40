import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { DayListDocument } from '../../gql/graphql.ts';
import { type OfficePlace, useOffice } from '../../places/places-context.ts';
import { dayListParts } from './day-list-rows.ts';

type Asked = { place: OfficePlace; operatorId: string | null; date: string };

/** The list of a day, with how the citizens can be reached. */
export function useDayList({ place, operatorId, date }: Asked) {
  const { zone } = useOffice();
  const { data, error, refetch } = useQuery(DayListDocument, {
    variables: { input: { placeId: place.id, operatorId, from: date, to: date } },
    fetchPolicy: 'network-only',
  });
  const parts = useMemo(() => data && dayListParts(data.agenda, zone), [data, zone]);
  return {
    parts,
    closedBecause: data?.agenda[0]?.closedBecause ?? null,
    failed: error !== undefined,
    readAgain: () => void refetch().catch(() => undefined),
  };
}
