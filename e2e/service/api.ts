import { addresses } from './addresses.ts';

/** A service with its place, as the contract tells it. */
export interface OfferedService {
  id: string;
  slug: string;
  name: string;
  durationMinutes: number;
  horizonDays: number;
  operators: { id: string; name: string }[];
  place: { slug: string; name: string; address: string };
}

/** A day of a service: its starts, RFC 3339 with the municipality's offset. */
export interface OfferedDay {
  date: string;
  free: string[];
  taken: string[];
}

/** What a request to book is answered. */
export interface BookAnswer {
  __typename: string;
  cancelToken?: string;
  booking?: { number: number };
}

/** Asks the API as any program would, over HTTP. */
export async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const response = await fetch(`${addresses.site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(`The API answered ${JSON.stringify(errors)}`);
  return data;
}

/** One service of the demonstration comune, by the name in its deep link. */
export async function offeredService(slug: string): Promise<OfferedService> {
  const { places } = await ask<{
    places: (OfferedService['place'] & { services: Omit<OfferedService, 'place'>[] })[];
  }>(`{ places { slug name address services { id slug name durationMinutes horizonDays operators { id name } } } }`);
  for (const { services, ...place } of places) {
    const service = services.find((one) => one.slug === slug);
    if (service !== undefined) return { ...service, place };
  }
  throw new Error(`The demonstration comune has no service ${slug}.`);
}

/** The days of a service with their free and taken starts. */
export async function availability(serviceId: string, from: string, to: string): Promise<OfferedDay[]> {
  const { availability } = await ask<{ availability: { days: OfferedDay[] } }>(
    `query ($input: AvailabilityInput!) { availability(input: $input) { days { date free taken } } }`,
    { input: { serviceId, from, to } },
  );
  return availability.days;
}

/** Books as another program would, somebody else's browser for example. */
export async function book(input: Record<string, unknown>): Promise<BookAnswer> {
  const { book } = await ask<{ book: BookAnswer }>(
    `mutation ($input: BookInput!) {
      book(input: $input) { __typename ... on BookSuccess { cancelToken booking { number } } }
    }`,
    { input },
  );
  return book;
}

/** Where a citizen's own booking stands; null when its secret opens nothing. */
export async function statusByToken(token: string): Promise<string | null> {
  const { bookingByToken } = await ask<{ bookingByToken: { status: string } | null }>(
    `query ($token: String!) { bookingByToken(token: $token) { status } }`,
    { token },
  );
  return bookingByToken?.status ?? null;
}
