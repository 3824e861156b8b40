import type { BookingResolutionInput, BookingResolution, AffectedBookingFragment } from '../gql/graphql.ts';

/** What is being chosen for one booking: nothing yet, to keep it, one of the proposed times, or a reason to cancel it. */
export type ResolutionDraft = { kind: BookingResolution | null; proposal: number; reason: string };

/** Drafts by booking; a booking without one has nothing chosen yet. */
export type ResolutionDrafts = Readonly<Record<string, ResolutionDraft>>;

/** Of a booking, what is still to be done before its choice is whole. */
export type ResolutionProblem = 'choiceMissing' | 'reasonMissing';

/** What one starts from: nothing is chosen for anybody. */
export const EMPTY_DRAFT: ResolutionDraft = { kind: null, proposal: 0, reason: '' };

/** The resolutions as the service takes them, or what is missing of which. */
export function toResolutions(
  affectedBookings: readonly AffectedBookingFragment[],
  drafts: ResolutionDrafts,
): { resolutions: BookingResolutionInput[]; problems: Record<string, ResolutionProblem> } {
  const problems: Record<string, ResolutionProblem> = {};
  const resolutions = affectedBookings.flatMap((booking): BookingResolutionInput[] => {
    const { kind, proposal, reason } = drafts[booking.id] ?? EMPTY_DRAFT;
    const time = booking.proposals[proposal];
    if (kind === 'KEEP') return [{ bookingId: booking.id, kind }];
    if (kind === 'MOVE' && time !== undefined) {
      return [{ bookingId: booking.id, kind, startsAt: time.startsAt, operatorId: time.operator.id }];
    }
    if (kind === 'CANCEL' && reason.trim() !== '') return [{ bookingId: booking.id, kind, reason: reason.trim() }];
    problems[booking.id] = kind === 'CANCEL' ? 'reasonMissing' : 'choiceMissing';
    return [];
  });
  return { resolutions, problems };
}

/** The same choice for every booking; a booking that cannot be moved anywhere stays as it was chosen. */
export function applyToAll(
  affectedBookings: readonly AffectedBookingFragment[],
  drafts: ResolutionDrafts,
  draft: ResolutionDraft,
): ResolutionDrafts {
  const chosen = affectedBookings.filter(({ proposals }) => draft.kind !== 'MOVE' || proposals.length > 0);
  return { ...drafts, ...Object.fromEntries(chosen.map(({ id }) => [id, draft])) };
}
