import type { BookingSummary } from '../../booking/booking-actions-context.ts';
import { instantAt, wallDate } from '../../municipality-time/wall-clock.ts';

/** Free times that the server proposes for one booking. */
export type Proposals = readonly { startsAt: string; operator: { id: string; name: string } }[];

/** Choice for one booking: the index of a proposal, a time by hand, or to leave the booking where it is. */
export type MoveDraft = {
  choice: number | 'BY_HAND' | 'STAY';
  /** Day, minute and operator by hand; the date is empty if the typed one was not understood. */
  date: string;
  minute: number | null;
  operatorId: string | null;
};

/** New time of one booking. */
export type MoveTarget = { startsAt: string; operatorId: string | null };

/** Returns the first choice: the best proposal, or a time by hand if there is none. */
export function createMoveDraft(booking: BookingSummary, proposals: Proposals, zone: string): MoveDraft {
  return {
    choice: proposals.length > 0 ? 0 : 'BY_HAND',
    date: wallDate(booking.startsAt, zone),
    minute: null,
    operatorId: booking.operator.id,
  };
}

/** Why a draft has no time yet. */
export type DraftProblem = 'dayMissing' | 'timeMissing' | 'timeSkipped';

/** Returns the new time of a draft, the problem of an incomplete one, or null if the booking stays where it is. */
export function toMoveTarget(draft: MoveDraft, proposals: Proposals, zone: string): MoveTarget | DraftProblem | null {
  const { choice, date, minute, operatorId } = draft;
  if (choice === 'STAY') return null;
  const proposal = choice === 'BY_HAND' ? undefined : proposals[choice];
  if (proposal !== undefined) return { startsAt: proposal.startsAt, operatorId: proposal.operator.id };
  if (date === '') return 'dayMissing';
  if (minute === null) return 'timeMissing';
  const startsAt = instantAt(date, minute, zone);
  return startsAt === null ? 'timeSkipped' : { startsAt, operatorId };
}
