import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { AvailabilityDocument, PlacesDocument, type AvailabilityQuery } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';
import type { Operator, Service } from '../journey/selection-params.ts';
import { findFirstFree } from './day/offered-day.ts';
import { addDays, getBookableRange, getMonday } from '../journey/dates.ts';

/** A week of availability within the bookable period. Dates are municipality dates; starts are instants. */
export interface Week {
  monday: string;
  today: string;
  lastDay: string;
  days: AvailabilityQuery['availability']['days'] | null;
  nextFreeAt: string | null;
  /** The first free start from now on; null if there is none or it is still loading. */
  firstFree: string | null;
  failed: boolean;
  retry: () => void;
}

/** Queries the week of a day (defaults to the first free day), shows cached data first and prefetches the next week. */
export function useWeek(service: Service, operator: Operator | null, day: string | null): Week {
  const client = useApolloClient();
  const dates = useDates();
  const today = dates.dateOf(new Date().toISOString());
  const lastDay = addDays(today, service.horizonDays);
  const createInput = (monday: string) => {
    const part = getBookableRange(monday, today, lastDay);
    return part && { serviceId: service.id, operatorId: operator?.id ?? null, ...part };
  };

  const thisWeek = createInput(getMonday(today)) ?? {
    serviceId: service.id,
    operatorId: operator?.id ?? null,
    from: today,
    to: today,
  };
  const current = useQuery(AvailabilityDocument, { variables: { input: thisWeek }, fetchPolicy: 'cache-and-network' });
  const firstFree = current.data
    ? findFirstFree(current.data.availability.days, current.data.availability.nextFreeAt)
    : null;

  const requestedDay = day ?? (firstFree && dates.dateOf(firstFree)) ?? today;
  const monday = getMonday(requestedDay < today ? today : requestedDay > lastDay ? lastDay : requestedDay);
  const input = createInput(monday) ?? thisWeek;
  // Without a day, the week to show depends on the first free start.
  const waiting = day === null && !current.data;
  const other = useQuery(AvailabilityDocument, {
    variables: { input },
    fetchPolicy: 'cache-and-network',
    skip: waiting || monday === getMonday(today),
  });
  const displayed = monday === getMonday(today) ? current : other;

  const failed = (waiting ? current : displayed).error !== undefined && !(waiting ? current : displayed).loading;
  useEffect(() => {
    // The service or the operator may have been retired since the page read the catalogue.
    if (failed) client.query({ query: PlacesDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
  }, [client, failed]);

  const next = createInput(addDays(monday, 7));
  const nextFrom = next?.from;
  const loaded = displayed.data !== undefined;
  useEffect(() => {
    if (!loaded || next === null) return;
    client.query({ query: AvailabilityDocument, variables: { input: next } }).catch(() => undefined);
    // Prefetch once per displayed week; `next` is a new object on every render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, loaded, nextFrom]);

  return {
    monday,
    today,
    lastDay,
    days: waiting ? null : (displayed.data?.availability.days ?? null),
    nextFreeAt: displayed.data?.availability.nextFreeAt ?? null,
    firstFree,
    failed,
    retry: () => void (waiting ? current : displayed).refetch().catch(() => undefined),
  };
}
