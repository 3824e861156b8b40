import { addresses } from './addresses.ts';

/** A service with its place, as returned by the API. */
export interface OfferedService {
  id: string;
  slug: string;
  name: string;
  durationMinutes: number;
  horizonDays: number;
  operators: { id: string; name: string }[];
  place: { slug: string; name: string; address: string };
}

/** Availability of a day: start times in RFC 3339 with the municipality's UTC offset. */
export interface OfferedDay {
  date: string;
  free: string[];
  taken: string[];
}

/** Result of the `book` mutation. */
export interface BookResult {
  __typename: string;
  cancelToken?: string;
  booking?: { number: number };
}

/** Sends a GraphQL request without a session. Throws an error if the response contains errors. */
export async function queryApi<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const response = await fetch(`${addresses.site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(`The API returned ${JSON.stringify(errors)}`);
  return data;
}

/** Returns a service of the demonstration municipality by its slug. */
export async function getService(slug: string): Promise<OfferedService> {
  const { places } = await queryApi<{
    places: (OfferedService['place'] & { services: Omit<OfferedService, 'place'>[] })[];
  }>(`{ places { slug name address services { id slug name durationMinutes horizonDays operators { id name } } } }`);
  for (const { services, ...place } of places) {
    const service = services.find((one) => one.slug === slug);
    if (service !== undefined) return { ...service, place };
  }
  throw new Error(`The demonstration municipality has no service ${slug}.`);
}

/** Returns the availability of a service from one date to another. */
export async function getAvailability(serviceId: string, from: string, to: string): Promise<OfferedDay[]> {
  const { availability } = await queryApi<{ availability: { days: OfferedDay[] } }>(
    `query ($input: AvailabilityInput!) { availability(input: $input) { days { date free taken } } }`,
    { input: { serviceId, from, to } },
  );
  return availability.days;
}

/** Sends the `book` mutation. */
export async function sendBooking(input: Record<string, unknown>): Promise<BookResult> {
  const { book } = await queryApi<{ book: BookResult }>(
    `mutation ($input: BookInput!) {
      book(input: $input) { __typename ... on BookSuccess { cancelToken booking { number } } }
    }`,
    { input },
  );
  return book;
}

/** Returns the status of the booking that a token opens, or null for an invalid token. */
export async function getStatusByToken(token: string): Promise<string | null> {
  const { bookingByToken } = await queryApi<{ bookingByToken: { status: string } | null }>(
    `query ($token: String!) { bookingByToken(token: $token) { status } }`,
    { token },
  );
  return bookingByToken?.status ?? null;
}

/** Cancels a booking with its token. */
export async function cancelByToken(token: string): Promise<void> {
  const { cancelBooking } = await queryApi<{ cancelBooking: { __typename: string } }>(
    'mutation ($token: String!) { cancelBooking(input: { token: $token }) { __typename } }',
    { token },
  );
  if (cancelBooking.__typename !== 'CancelBookingSuccess') throw new Error(cancelBooking.__typename);
}
