import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { gridColumns } from '../../agenda-layout/agenda-columns.ts';
import { AvailableTimesDocument } from '../../gql/graphql.ts';
import { type OfficePlace, useOffice } from '../../places/places-context.ts';
import { useWallNow } from '../../municipality-time/use-wall-now.ts';
import { instantAt, wallMinute } from '../../municipality-time/wall-clock.ts';
import { useSession } from '../../session/session-context.ts';
import { publicMinutes } from './public-booking-window.ts';
import { timesOnOffer } from './available-times.ts';

/** What times are asked for. */
export type TimesWanted = {
  place: OfficePlace;
  serviceId: string;
  /** Null: whoever is free. */
  operatorId: string | null;
  date: string;
  /** Of a booking that is moved, which keeps its own length. */
  moving?: { id: string; durationMinutes: number } | undefined;
};

/** The times to propose for a service on a date, and why there are none on a day of closure. */
export function useFreeTimes({ place, serviceId, operatorId, date, moving }: TimesWanted) {
  const { zone } = useOffice();
  const { me } = useSession();
  const now = useWallNow();
  const service = place.services.find(({ id }) => id === serviceId);
  const { data, error, loading, refetch } = useQuery(AvailableTimesDocument, {
    variables: {
      availability: { serviceId, operatorId, from: date, to: date },
      agenda: {
        placeId: place.id,
        operatorId: place.reach === 'OWN' ? me.operatorId : operatorId,
        from: date,
        to: date,
      },
    },
    fetchPolicy: 'network-only',
    skip: service === undefined,
  });
  const times = useMemo(() => {
    if (!data || !service) return [];
    const durationMinutes = moving?.durationMinutes ?? service.durationMinutes;
    const offering = new Set(service.operators.map(({ id }) => id));
    const columns = gridColumns(data.agenda, { zone, now, shortestOf: () => durationMinutes });
    return timesOnOffer({
      columns: columns.filter((column) => offering.has(column.operator.id)),
      durationMinutes,
      bufferMinutes: service.bufferMinutes,
      publicFree: data.availability.days.flatMap(({ free }) => free.map((start) => wallMinute(start, zone))),
      publicMinutes: publicMinutes(date, service, Date.parse(instantAt(now.date, now.minute, zone)!), zone),
      now,
      movingId: moving?.id,
    });
  }, [data, service, zone, now, date, moving?.id, moving?.durationMinutes]);
  return {
    times,
    closedBecause: data?.agenda[0]?.closedBecause ?? null,
    error,
    loading,
    readAgain: () => void refetch().catch(() => undefined),
  };
}
