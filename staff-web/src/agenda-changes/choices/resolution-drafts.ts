import type {
  AffectedBookingFragment,
  BookingResolution,
  BookingResolutionInput,
  ProposedTimePartsFragment,
} from '../../gql/graphql.ts';

/** A time to which a booking can be moved. */
export type NewTime = Pick<ProposedTimePartsFragment, 'startsAt' | 'operator'>;

/** A time that is written by hand, perhaps not complete. */
export type ManualTime = { operatorId: string; date: string | null; time: string };

/** Unsent resolution of one affected booking. `manual` is null unless the time is written by hand. */
export type ResolutionDraft = { kind: BookingResolution | null; time: NewTime | null; manual: ManualTime | null };

/** Drafts by booking id. A booking without an entry has no resolution yet. */
export type ResolutionDrafts = Readonly<Record<string, ResolutionDraft>>;

/** Validation error of a draft. */
export type ResolutionProblem = 'choiceMissing' | 'timeMissing';

/** The server's verdict on a new time of one booking; `message` is null if it is free. */
export type MoveVerdict = { time: string; message: string | null };

/** Verdicts by booking id. */
export type MoveVerdicts = Readonly<Record<string, MoveVerdict>>;

type Bookings = readonly AffectedBookingFragment[];

/** Draft without a kind. */
export const EMPTY_DRAFT: ResolutionDraft = { kind: null, time: null, manual: null };

/** Returns a text that identifies a time of an operator. */
export function timeKey({ startsAt, operatorId }: { startsAt: string; operatorId: string }): string {
  return `${Date.parse(startsAt)} ${operatorId}`;
}

/** Returns the verdict on the time of a draft, or null if the server has not seen that time. */
export function findVerdict(verdict: MoveVerdict | undefined, { kind, time }: ResolutionDraft): MoveVerdict | null {
  if (verdict === undefined || kind !== 'MOVE' || time === null) return null;
  return verdict.time === timeKey({ startsAt: time.startsAt, operatorId: time.operator.id }) ? verdict : null;
}

/** Returns the resolutions for the request, and the validation errors by booking id. */
export function toResolutions(
  bookings: Bookings,
  drafts: ResolutionDrafts,
  reason: string,
): { resolutions: BookingResolutionInput[]; problems: Record<string, ResolutionProblem> } {
  const problems: Record<string, ResolutionProblem> = {};
  const resolutions = bookings.flatMap(({ id: bookingId, sequence }): BookingResolutionInput[] => {
    const { kind, time } = drafts[bookingId] ?? EMPTY_DRAFT;
    if (kind === 'KEEP') return [{ bookingId, sequence, kind }];
    if (kind === 'CANCEL') return [{ bookingId, sequence, kind, reason: reason.trim() }];
    if (kind === 'MOVE' && time !== null)
      return [{ bookingId, sequence, kind, startsAt: time.startsAt, operatorId: time.operator.id }];
    problems[bookingId] = kind === 'MOVE' ? 'timeMissing' : 'choiceMissing';
    return [];
  });
  return { resolutions, problems };
}

/**
 * Accepts the first proposal for every booking. A booking without proposals keeps its draft, and one whose new time is
 * chosen already keeps that time unless the server has refused it.
 */
export function acceptProposals(
  bookings: Bookings,
  drafts: ResolutionDrafts,
  verdicts: MoveVerdicts,
): ResolutionDrafts {
  const accepted = bookings.flatMap(({ id, proposals: [best] }): [string, ResolutionDraft][] => {
    const draft = drafts[id] ?? EMPTY_DRAFT;
    const isRefused = (findVerdict(verdicts[id], draft)?.message ?? null) !== null;
    const isChosen = draft.kind === 'MOVE' && draft.time !== null && !isRefused;
    return best === undefined || isChosen ? [] : [[id, { kind: 'MOVE', time: best, manual: null }]];
  });
  return { ...drafts, ...Object.fromEntries(accepted) };
}

/** Sets one kind for every booking; each keeps the time that was chosen for it. */
export function setKind(bookings: Bookings, drafts: ResolutionDrafts, kind: 'KEEP' | 'CANCEL'): ResolutionDrafts {
  return Object.fromEntries(bookings.map(({ id }) => [id, { ...EMPTY_DRAFT, ...drafts[id], kind }]));
}
