import type { BookingResolutionInput, BookingResolution, AffectedBookingFragment } from '../gql/graphql.ts';

/** What is being chosen for one booking: nothing yet, to keep it, one of the proposed times, or a reason to cancel it. */
export type Draft = { kind: BookingResolution | null; proposal: number; reason: string };

/** Drafts by booking; a booking without one has nothing chosen yet. */
export type Drafts = Readonly<Record<string, Draft>>;

/** Of a booking, what is still to be done before its choice is whole. */
export type ChoiceProblem = 'choiceMissing' | 'reasonMissing';

/** What one starts from: nothing is chosen for anybody. */
export const untouched: Draft = { kind: null, proposal: 0, reason: '' };

/** The resolutions as the service takes them, or what is missing of which. */
export function readDrafts(
  hits: readonly AffectedBookingFragment[],
  drafts: Drafts,
): { resolutions: BookingResolutionInput[]; problems: Record<string, ChoiceProblem> } {
  const problems: Record<string, ChoiceProblem> = {};
  const resolutions = hits.flatMap((hit): BookingResolutionInput[] => {
    const { kind, proposal, reason } = drafts[hit.id] ?? untouched;
    const time = hit.proposals[proposal];
    if (kind === 'KEEP') return [{ bookingId: hit.id, kind }];
    if (kind === 'MOVE' && time !== undefined) {
      return [{ bookingId: hit.id, kind, startsAt: time.startsAt, operatorId: time.operator.id }];
    }
    if (kind === 'CANCEL' && reason.trim() !== '') return [{ bookingId: hit.id, kind, reason: reason.trim() }];
    problems[hit.id] = kind === 'CANCEL' ? 'reasonMissing' : 'choiceMissing';
    return [];
  });
  return { resolutions, problems };
}

/** The same choice for every booking; a booking that cannot be moved anywhere stays as it was chosen. */
export function forAll(hits: readonly AffectedBookingFragment[], drafts: Drafts, draft: Draft): Drafts {
  const chosen = hits.filter(({ proposals }) => draft.kind !== 'MOVE' || proposals.length > 0);
  return { ...drafts, ...Object.fromEntries(chosen.map(({ id }) => [id, draft])) };
}
