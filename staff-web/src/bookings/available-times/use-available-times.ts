import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { toDayColumns } from '../../agenda-layout/day-columns.ts';
import { AvailableTimesDocument } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import type { AccessiblePlace } from '../../places/places-context.ts';
import { useWallNow } from '../../municipality-time/use-wall-now.ts';
import { instantAt, wallMinute } from '../../municipality-time/wall-clock.ts';
import { useSession } from '../../session/session-context.ts';
import { publicBookingWindow } from './public-booking-window.ts';
import { findNearestStart, listAvailableTimes } from './available-times.ts';

/** The service, operator and date of the query. */
export type AvailableTimesRequest = {
  place: AccessiblePlace;
  serviceId: string;
  /** Null for any operator. */
  operatorId: string | null;
  /** Empty if the typed date was not understood. */
  date: string;
  /** The booking that is moved. It keeps its own duration and buffer. */
  moving?: { id: string; durationMinutes: number; bufferMinutes: number } | undefined;
};

/** Queries availability and agenda of a date. Returns the times to propose, and the reason of a closure. */
export function useAvailableTimes({ place, serviceId, operatorId, date, moving }: AvailableTimesRequest) {
  const zone = useTimeZone();
  const { me } = useSession();
  const now = useWallNow();
  const service = place.services.find(({ id }) => id === serviceId);
  const { data, error, loading, refetch } = useQuery(AvailableTimesDocument, {
    variables: {
      availability: { serviceId, operatorId, from: date, to: date },
      agenda: {
        placeId: place.id,
        operatorId: place.access === 'OWN' ? me.operatorId : operatorId,
        from: date,
        to: date,
      },
    },
    fetchPolicy: 'network-only',
    skip: service === undefined || date === '',
  });
  const options = useMemo(() => {
    if (!data || !service || date === '') return null;
    const durationMinutes = moving?.durationMinutes ?? service.durationMinutes;
    const offering = new Set(service.operators.map(({ id }) => id));
    const columns = toDayColumns(data.agenda, { zone, now, shortestServiceOf: () => durationMinutes });
    return {
      columns: columns.filter((column) => offering.has(column.operator.id)),
      durationMinutes,
      bufferMinutes: moving?.bufferMinutes ?? service.bufferMinutes,
      publicFree: data.availability.days.flatMap(({ free }) => free.map((start) => wallMinute(start, zone))),
      publicBookingWindow: publicBookingWindow(date, service, Date.parse(instantAt(now.date, now.minute, zone)!), zone),
      now,
      movingId: moving?.id,
    };
  }, [data, service, zone, now, date, moving?.id, moving?.durationMinutes, moving?.bufferMinutes]);
  const times = useMemo(() => (options === null ? [] : listAvailableTimes(options)), [options]);
  return {
    times,
    /** Returns the nearest start at which the appointment fits. Null before the answer, or if there is none. */
    findNearest: (minute: number) => (options === null ? null : findNearestStart(minute, options)),
    closedBecause: data?.agenda[0]?.closedBecause ?? null,
    error,
    loading,
    reload: () => void refetch().catch(() => undefined),
  };
}
