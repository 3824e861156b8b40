import { useApolloClient, useQuery } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { useEffect, useMemo, useState } from 'react';
import {
  AgendaDocument,
  type BookingLinePartsFragment,
  FindBookingsDocument,
  type FindBookingsQuery,
} from '../gql/graphql.ts';
import { shiftDay } from '../office/calendar.ts';
import { type OfficePlace, useOffice } from '../office/office.ts';
import { instantAt } from '../office/wall-clock.ts';
import { dayListParts } from './day-list-rows.ts';

const LARGEST_PAGE = 100;

type Asked = { place: OfficePlace; operatorId: string | null; date: string };

/** The list of a day, with how the citizens can be reached; the contacts may come a moment later. */
export function useDayList({ place, operatorId, date }: Asked) {
  const { zone } = useOffice();
  const client = useApolloClient();
  const [contacts, setContacts] = useState<ReadonlyMap<string, BookingLinePartsFragment> | null>(null);
  const [failed, setFailed] = useState(false);
  const { data, error, refetch } = useQuery(AgendaDocument, {
    variables: { input: { placeId: place.id, operatorId, from: date, to: date } },
    fetchPolicy: 'network-only',
  });
  // Whoever sees only their own column looks for their own bookings, wherever they are.
  const placeId = place.reach === 'WHOLE' ? place.id : null;
  useEffect(() => {
    let gone = false;
    readContacts(client, { placeId, date, zone }).then(
      (read) => gone || setContacts(read),
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [client, placeId, date, zone]);
  const parts = useMemo(() => data && contacts && dayListParts(data.agenda, contacts, zone), [data, contacts, zone]);
  return {
    parts: parts ?? undefined,
    closedBecause: data?.agenda[0]?.closedBecause ?? null,
    failed: failed || error !== undefined,
    readAgain: () => void refetch().catch(() => undefined),
  };
}

async function readContacts(
  client: ApolloClient,
  { placeId, date, zone }: { placeId: string | null; date: string; zone: string },
): Promise<ReadonlyMap<string, BookingLinePartsFragment>> {
  const input = { placeId, text: '', from: instantAt(date, 0, zone), to: instantAt(shiftDay(date, 1), 0, zone) };
  const found = new Map<string, BookingLinePartsFragment>();
  let after: string | null = null;
  do {
    const answer: { data?: FindBookingsQuery | undefined } = await client.query({
      query: FindBookingsDocument,
      variables: { input, first: LARGEST_PAGE, after },
      fetchPolicy: 'no-cache',
    });
    const { nodes, endCursor } = answer.data!.findBookings;
    for (const line of nodes) found.set(line.id, line);
    after = endCursor;
  } while (after !== null);
  return found;
}
