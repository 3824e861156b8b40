import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useOffice } from '../../places/places-context.ts';
import { useToday } from '../../municipality-time/use-wall-now.ts';
import { useSession } from '../../session/session-context.ts';
import { type AgendaView, readView, writeView } from './agenda-view.ts';
import { keepUsualPlace, usualPlace } from './default-place.ts';

/** What of which agenda is on the screen, from the page's address, and how to change it. */
export function useAgendaView() {
  const { places } = useOffice();
  const { me } = useSession();
  const today = useToday();
  const [address, setAddress] = useSearchParams();
  const asked = readView(address, { placeId: usualPlace() ?? '', today });
  const place = places.find(({ id }) => id === asked.placeId) ?? places[0]!;
  const operatorId = place.reach === 'OWN' ? me.operatorId : asked.operatorId;
  const view: AgendaView = { ...asked, placeId: place.id, operatorId };

  const change = useCallback(
    (part: Partial<AgendaView>) => {
      if (part.placeId !== undefined) keepUsualPlace(part.placeId);
      setAddress((before) => writeView({ ...readView(before, { placeId: place.id, today }), ...part }, today));
    },
    [setAddress, place.id, today],
  );
  return { view, place, today, change };
}
