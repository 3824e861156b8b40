import type { ApolloClient } from '@apollo/client';
import { AvailabilityDocument, type AvailabilityInput, type AvailabilityQuery } from '../../gql/graphql.ts';
import { getDateFormats, type DateFormats } from '../../i18n/dates.ts';
import { addDays, getMonday } from '../../week/dates.ts';
import type { Operator, Service } from '../journey/selection-params.ts';

/** Availability of some days, and the next free start. */
export type Availability = AvailabilityQuery['availability'];

/** How long prefetched times are shown without asking again. The API checks a time again when it is booked. */
const MAX_AGE_MS = 10_000;

let latest: { input: string; receivedAt: number } | null = null;

/** Returns the first question of the times: this week and the next, so that a weekend needs no second question. */
export function createFirstInput(service: Service, operator: Operator | null, today: string): AvailabilityInput {
  const lastDay = addDays(today, service.horizonDays);
  const nextSunday = addDays(getMonday(today), 13);
  const to = nextSunday < lastDay ? nextSunday : lastDay;
  return { serviceId: service.id, operatorId: operator?.id ?? null, from: today, to };
}

type FirstQuestion = { service: Service; operator: Operator | null; language: string; timeZone: string };

/** Asks for the first times of a service while the citizen still reads about it. */
export function prefetchTimes(client: ApolloClient, { service, operator, language, timeZone }: FirstQuestion): void {
  const formats = getDateFormats(language, timeZone);
  const today = formats.dateOf(new Date().toISOString());
  const input = createFirstInput(service, operator, today);
  client.query({ query: AvailabilityDocument, variables: { input }, fetchPolicy: 'network-only' }).then(
    () => (latest = { input: JSON.stringify(input), receivedAt: Date.now() }),
    () => undefined,
  );
  void warmUp(formats);
}

/** Uses each format of the times once, in short tasks: its first use takes longer than all others. */
async function warmUp({ time, day, dayOfYear, shortDay, span }: DateFormats): Promise<void> {
  const date = '2026-11-30';
  for (const use of [time, day, dayOfYear, shortDay, (to: string) => span(date, to)]) {
    await new Promise((resolve) => setTimeout(resolve));
    use(date);
  }
}

/** Returns whether the times of a question have just been prefetched, so that the page does not ask for them again. */
export function isPrefetched(input: AvailabilityInput): boolean {
  return latest?.input === JSON.stringify(input) && Date.now() - latest.receivedAt < MAX_AGE_MS;
}

/**
 * Returns a week of the first answer. Null if nothing is free in it and the first free start is before it: its next
 * free start is then known only to a question of its own.
 */
export function selectWeek(first: Availability, monday: string, today: string): Availability | null {
  const sunday = addDays(monday, 6);
  const days = first.days.filter(({ date }) => date >= monday && date <= sunday);
  const known = monday <= today || days.some(({ free }) => free.length > 0) || !first.days.some(isFreeBefore(monday));
  return known ? { ...first, days } : null;
}

const isFreeBefore = (monday: string) => (day: Availability['days'][number]) =>
  day.date < monday && day.free.length > 0;
