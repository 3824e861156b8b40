import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { usePlaces } from '../../places/places-context.ts';
import { useToday } from '../../municipality-time/use-wall-now.ts';
import { useSession } from '../../session/session-context.ts';
import { type AgendaParams, type AgendaView, parseAgendaView, toAgendaParams } from './agenda-view.ts';
import { saveDefaultPlace, getDefaultPlace } from './default-place.ts';

/** Returns the agenda view from the URL, and a function that changes it. */
export function useAgendaView() {
  const places = usePlaces();
  const { me } = useSession();
  const today = useToday();
  const [searchParams, setSearchParams] = useSearchParams();
  const requested = parseAgendaView(searchParams, { placeId: getDefaultPlace() ?? '', today });
  const place = places.find(({ id }) => id === requested.placeId) ?? places[0]!;
  const own = me.operatorId === null ? [] : [me.operatorId];
  const operatorIds = place.access === 'OWN' ? own : requested.operatorIds;
  const operatorId = operatorIds.length === 1 ? operatorIds[0]! : null;
  const view: AgendaView = { ...requested, placeId: place.id, operatorIds, operatorId };

  const change = useCallback(
    (part: Partial<AgendaParams>) => {
      if (part.placeId !== undefined) saveDefaultPlace(part.placeId);
      setSearchParams((before) =>
        toAgendaParams({ ...parseAgendaView(before, { placeId: place.id, today }), ...part }, today),
      );
    },
    [setSearchParams, place.id, today],
  );
  return { view, place, today, change };
}
