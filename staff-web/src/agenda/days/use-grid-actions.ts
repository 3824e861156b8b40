import { useMemo } from 'react';
import { useSession } from '../../session/session-context.ts';
import { useDesk } from '../../booking/booking-actions-context.ts';
import type { GridActs } from '../grid/grid-actions.ts';
import { seenOnGrid } from './to-booking-summary.ts';

/** What happens at the desk when something on the grid is acted on. */
export function useGridActs(placeId: string): GridActs {
  const desk = useDesk();
  const { me } = useSession();
  return useMemo(
    () => ({
      open: ({ id }) => desk.open(id),
      book: ({ date, operator }, minute, done) => desk.book(placeId, { date, minute, operatorId: operator.id }, done),
      // Whoever has an agenda of their own blocks that one alone.
      mayBlock: ({ operator }) => me.role !== 'OPERATOR' || operator.id === me.operatorId,
      block: ({ date, operator }, span, done) => desk.block(placeId, { date, operator, ...span }, done),
      move: ({ booking, from, to, minute, done }) =>
        desk.move(seenOnGrid(booking, from, placeId), { date: to.date, minute, operatorId: to.operator.id }, done),
    }),
    [desk, placeId, me.role, me.operatorId],
  );
}
