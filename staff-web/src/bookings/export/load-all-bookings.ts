import type { ApolloClient } from '@apollo/client';
import { type ExportBookingsQuery, ExportBookingsDocument, type FindBookingsInput } from '../../gql/graphql.ts';

/** The largest page that the server returns. */
const PAGE_SIZE = 100;
/** Most bookings in a file: a year of a busy office. */
export const MAX_EXPORTED_BOOKINGS = 20_000;

/** A booking with what a file tells about it. */
export type ExportedLine = ExportBookingsQuery['findBookings']['nodes'][number];

/** All found bookings from the earliest to the latest; `isComplete` is false if there are more than a file may hold. */
export type AllBookings = { lines: ExportedLine[]; isComplete: boolean };

/** Loads all bookings of a search, page by page. `onProgress` gets the number loaded so far. */
export async function loadAllBookings(
  client: ApolloClient,
  input: FindBookingsInput,
  onProgress: (count: number) => void,
): Promise<AllBookings> {
  const lines: ExportedLine[] = [];
  let after: string | null = null;
  do {
    const variables: { input: FindBookingsInput; first: number; after: string | null } = {
      input,
      first: PAGE_SIZE,
      after,
    };
    const { data } = await client.query({ query: ExportBookingsDocument, variables, fetchPolicy: 'no-cache' });
    if (data === undefined) throw new Error('the search returned no page');
    lines.push(...data.findBookings.nodes);
    after = data.findBookings.endCursor;
    onProgress(lines.length);
  } while (after !== null && lines.length < MAX_EXPORTED_BOOKINGS);
  const sorted = lines.toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return { lines: sorted, isComplete: after === null };
}
