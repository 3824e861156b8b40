import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { AvailabilityDocument, type AvailabilityQuery } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';
import type { Operator, Service } from '../journey/selection-params.ts';
import { findFirstFree } from './day/offered-day.ts';
import { addDays, getBookableRange, getMonday } from '../journey/dates.ts';

/** A week of times, where it stands among those that can be booked, and the first free time of all. */
export interface Week {
  monday: string;
  today: string;
  last: string;
  days: AvailabilityQuery['availability']['days'] | null;
  nextFreeAt: string | null;
  /** The first free time from now on; null when there is none or it is not known yet. */
  firstFree: string | null;
  failed: boolean;
  retry: () => void;
}

/** Fetches the week of a day (or of the first free time), keeps the next one at hand, and shows what it has meanwhile. */
export function useWeek(service: Service, operator: Operator | null, day: string | null): Week {
  const client = useApolloClient();
  const dates = useDates();
  const today = dates.dateOf(new Date().toISOString());
  const last = addDays(today, service.horizonDays);
  const inputFor = (monday: string) => {
    const part = getBookableRange(monday, today, last);
    return part && { serviceId: service.id, operatorId: operator?.id ?? null, ...part };
  };

  const thisWeek = inputFor(getMonday(today)) ?? {
    serviceId: service.id,
    operatorId: operator?.id ?? null,
    from: today,
    to: today,
  };
  const now = useQuery(AvailabilityDocument, { variables: { input: thisWeek }, fetchPolicy: 'cache-and-network' });
  const firstFree = now.data ? findFirstFree(now.data.availability.days, now.data.availability.nextFreeAt) : null;

  const wanted = day ?? (firstFree && dates.dateOf(firstFree)) ?? today;
  const monday = getMonday(wanted < today ? today : wanted > last ? last : wanted);
  const input = inputFor(monday) ?? thisWeek;
  // Without a day asked for, the week is known only once the first free time is.
  const waiting = day === null && !now.data;
  const shown = useQuery(AvailabilityDocument, {
    variables: { input },
    fetchPolicy: 'cache-and-network',
    skip: waiting || monday === getMonday(today),
  });
  const answer = monday === getMonday(today) ? now : shown;

  const next = inputFor(addDays(monday, 7));
  const nextFrom = next?.from;
  const loaded = answer.data !== undefined;
  useEffect(() => {
    if (!loaded || next === null) return;
    client.query({ query: AvailabilityDocument, variables: { input: next } }).catch(() => undefined);
    // The week ahead is fetched once per week looked at.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, loaded, nextFrom]);

  return {
    monday,
    today,
    last,
    days: waiting ? null : (answer.data?.availability.days ?? null),
    nextFreeAt: answer.data?.availability.nextFreeAt ?? null,
    firstFree,
    failed: (waiting ? now : answer).error !== undefined && !(waiting ? now : answer).loading,
    retry: () => void (waiting ? now : answer).refetch().catch(() => undefined),
  };
}
