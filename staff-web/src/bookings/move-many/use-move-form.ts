import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { BookingSummary } from '../../booking/booking-actions-context.ts';
import { ProposeMovesDocument } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { toBookingSummary } from '../to-booking-summary.ts';
import { createMoveDraft, type DraftProblem, type MoveDraft, type Proposals, toMoveTarget } from './move-draft.ts';
import { type MoveResult, type PlannedMove, useMoveMany } from './use-move-many.ts';

/** A booking of the form with its proposals, choice, validation problem and result. */
export type MoveFormLine = {
  booking: BookingSummary;
  proposals: Proposals;
  draft: MoveDraft;
  problem: DraftProblem | null;
  result: MoveResult | undefined;
};

/** State of a move together: the bookings as they were seen, one choice for each, and what became of them. */
export function useMoveForm(bookingIds: readonly string[], onSent: () => void) {
  const zone = useTimeZone();
  const many = useMoveMany();
  const [from, setFrom] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, MoveDraft>>>({});
  const [notifyCitizen, setNotifyCitizen] = useState(true);
  const [wasSent, setWasSent] = useState(false);
  // Not cached: a live update must not replace the versions that the member saw.
  const { data, previousData, error, loading, refetch } = useQuery(ProposeMovesDocument, {
    variables: { input: { bookingIds: [...bookingIds], from } },
    fetchPolicy: 'no-cache',
  });
  const lines = (data ?? previousData)?.proposeMoves.map(({ booking: seen, proposals }): MoveFormLine => {
    const result = many.results[seen.id];
    const booking = result?.changed ?? toBookingSummary(seen);
    const draft = drafts[seen.id] ?? createMoveDraft(booking, proposals, zone);
    const target = toMoveTarget(draft, proposals, zone);
    return { booking, proposals, draft, problem: wasSent && typeof target === 'string' ? target : null, result };
  });
  const open = (lines ?? []).filter(({ result }) => !result?.isDone && result?.changed !== null);
  const leaving = open.filter(({ draft }) => draft.choice !== 'STAY');

  async function send() {
    setWasSent(true);
    const moves = leaving.flatMap(({ booking, draft, proposals }): PlannedMove[] => {
      const target = toMoveTarget(draft, proposals, zone);
      return target === null || typeof target === 'string' ? [] : [{ booking, target }];
    });
    if (moves.length < leaving.length) return;
    onSent();
    await many.moveAll(moves, notifyCitizen);
    setWasSent(false);
  }

  return {
    lines,
    /** The bookings that the next request moves. */
    leaving,
    isOpen: open.length > 0,
    results: Object.values(many.results),
    busy: many.busy,
    loading,
    error,
    retry: () => void refetch().catch(() => undefined),
    from,
    /** Asks for new proposals; times that were chosen by hand stay. */
    changeFrom(date: string | null) {
      setFrom(date);
      setDrafts((before) =>
        Object.fromEntries(Object.entries(before).filter(([, { choice }]) => choice === 'BY_HAND')),
      );
    },
    changeDraft: (id: string, draft: MoveDraft) => setDrafts((before) => ({ ...before, [id]: draft })),
    notifyCitizen,
    setNotifyCitizen,
    send,
  };
}
