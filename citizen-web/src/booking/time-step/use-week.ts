import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { AvailabilityDocument, PlacesDocument } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';
import type { Operator, Service } from '../journey/selection-params.ts';
import { addDays, getBookableRange, getMonday } from '../../week/dates.ts';
import { findFirstFree } from '../../week/day/offered-day.ts';
import type { Week } from '../../week/week.ts';
import { createFirstInput, isPrefetched, selectWeek } from './first-availability.ts';

/**
 * Queries this week and the next with one question, and the week of a day (defaults to the first free day) with another
 * if it is later. Shows cached data first and prefetches the next week.
 */
export function useWeek(service: Service, operator: Operator | null, day: string | null): Week {
  const client = useApolloClient();
  const dates = useDates();
  const today = dates.dateOf(new Date().toISOString());
  const lastDay = addDays(today, service.horizonDays);
  const createInput = (monday: string) => {
    const part = getBookableRange(monday, today, lastDay);
    return part && { serviceId: service.id, operatorId: operator?.id ?? null, ...part };
  };

  const firstInput = createFirstInput(service, operator, today);
  // Decided once: a later render must not start another request.
  const [policy] = useState<'cache-first' | 'cache-and-network'>(() =>
    isPrefetched(firstInput) ? 'cache-first' : 'cache-and-network',
  );
  const current = useQuery(AvailabilityDocument, { variables: { input: firstInput }, fetchPolicy: policy });
  const first = current.data?.availability;
  const firstFree = first ? findFirstFree(first.days, first.nextFreeAt) : null;

  const requestedDay = day ?? (firstFree && dates.dateOf(firstFree)) ?? today;
  const monday = getMonday(requestedDay < today ? today : requestedDay > lastDay ? lastDay : requestedDay);
  const input = createInput(monday) ?? firstInput;
  const inFirst = first && selectWeek(first, monday, today);
  // Without a day, the week to show depends on the first free start.
  const waiting = day === null && !current.data;
  const isFirst = monday <= firstInput.to && inFirst !== null;
  const other = useQuery(AvailabilityDocument, {
    variables: { input },
    fetchPolicy: 'cache-and-network',
    skip: waiting || isFirst,
  });
  const source = waiting || isFirst ? current : other;
  const displayed = isFirst ? inFirst : other.data?.availability;

  const failed = source.error !== undefined && !source.loading;
  useEffect(() => {
    // The service or the operator may have been retired since the page read the catalogue.
    if (failed) client.query({ query: PlacesDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
  }, [client, failed]);

  const next = createInput(addDays(monday, 7));
  const nextFrom = next?.from;
  const loaded = displayed !== undefined && addDays(monday, 7) > firstInput.to;
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
    days: waiting ? null : (displayed?.days ?? null),
    nextFreeAt: displayed?.nextFreeAt ?? null,
    firstFree,
    failed,
    retry: () => void source.refetch().catch(() => undefined),
  };
}
