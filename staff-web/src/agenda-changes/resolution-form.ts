import type { BookingResolutionInput, BookingResolution, AffectedBookingFragment } from '../gql/graphql.ts';

/** Unsent resolution of one affected booking. `proposal` is an index into its proposed times. */
export type ResolutionDraft = { kind: BookingResolution | null; proposal: number; reason: string };

/** Drafts by booking id. A booking without an entry has no resolution yet. */
export type ResolutionDrafts = Readonly<Record<string, ResolutionDraft>>;

/** Validation error of a draft. */
export type ResolutionProblem = 'choiceMissing' | 'reasonMissing';

/** Draft without a kind. */
export const EMPTY_DRAFT: ResolutionDraft = { kind: null, proposal: 0, reason: '' };

/** Validates the drafts. Returns the resolutions for the request, and the validation errors by booking id. */
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

/** Copies one draft to all bookings. Bookings without proposals keep their own draft when the kind is MOVE. */
export function applyToAll(
  affectedBookings: readonly AffectedBookingFragment[],
  drafts: ResolutionDrafts,
  draft: ResolutionDraft,
): ResolutionDrafts {
  const chosen = affectedBookings.filter(({ proposals }) => draft.kind !== 'MOVE' || proposals.length > 0);
  return { ...drafts, ...Object.fromEntries(chosen.map(({ id }) => [id, draft])) };
}
