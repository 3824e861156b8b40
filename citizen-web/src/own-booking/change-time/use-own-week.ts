import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { addDays, getBookableRange, getMonday } from '../../week/dates.ts';
import { findFirstFree } from '../../week/day/offered-day.ts';
import type { Week } from '../../week/week.ts';
import { PlacesDocument, RescheduleAvailabilityDocument, type BookingSummaryFragment } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';

/** Days that can be shown of a service that the catalogue no longer lists. */
const DEFAULT_HORIZON_DAYS = 60;

/** A week of the times to which a booking can move; `isOffered` is false if its service is no longer offered. */
export type OwnWeek = Week & { isOffered: boolean };

/** Queries the times to which a booking can move, in the week of a day. Nothing is kept: the answer is personal. */
export function useOwnWeek(booking: BookingSummaryFragment, token: string, day: string): OwnWeek {
  const dates = useDates();
  const [now] = useState(() => new Date().toISOString());
  const today = dates.dateOf(now);
  const places = useQuery(PlacesDocument).data?.places;
  const service = places?.flatMap(({ services }) => services).find(({ id }) => id === booking.service.id);
  const lastDay = addDays(today, service?.horizonDays ?? DEFAULT_HORIZON_DAYS);
  const monday = getMonday(day < today ? today : day > lastDay ? lastDay : day);
  const range = getBookableRange(monday, today, lastDay) ?? { from: today, to: today };
  const first = useQuery(RescheduleAvailabilityDocument, {
    variables: { input: { token, from: today, to: today } },
    fetchPolicy: 'no-cache',
  });
  const current = useQuery(RescheduleAvailabilityDocument, {
    variables: { input: { token, ...range } },
    fetchPolicy: 'no-cache',
  });
  const found = first.data?.rescheduleAvailability;
  const displayed = current.data?.rescheduleAvailability;
  return {
    monday,
    today,
    lastDay,
    days: displayed?.days ?? null,
    nextFreeAt: displayed?.nextFreeAt ?? null,
    firstFree: found ? findFirstFree(found.days, found.nextFreeAt) : null,
    failed: current.error !== undefined && !current.loading,
    isOffered: displayed !== null,
    retry: () => void current.refetch().catch(() => undefined),
  };
}
