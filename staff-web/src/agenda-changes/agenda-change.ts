import type { TypedDocumentNode } from '@apollo/client';
import type {
  AffectedBookingFragment,
  AffectedBookingsSummaryFragment,
  BookingResolutionInput,
  InvalidInputFragment,
  PreviewChangeInput,
  ProposedTimeTakenFragment,
  ResolutionRequiredFragment,
} from '../gql/graphql.ts';
import type { RequestError } from '../mutations/use-mutation-action.ts';
import type { MoveVerdicts } from './choices/resolution-drafts.ts';

/** Result of any mutation that can affect bookings. */
export type AgendaChangeResult =
  | ResolutionRequiredFragment
  | ProposedTimeTakenFragment
  | InvalidInputFragment
  | { __typename: 'OpeningHoursConflict' | 'PatronSaintConflict' | 'BlockedSlotConflict'; message: string }
  | {
      __typename:
        | 'OpeningHoursSuccess'
        | 'AddClosureSuccess'
        | 'CloseOnHolidaySuccess'
        | 'SetPatronSaintSuccess'
        | 'BlockSlotsSuccess'
        | 'ChangeBlockedSlotSuccess'
        | 'RetireServiceSuccess';
      bookings: AffectedBookingsSummaryFragment;
    };

/** How a form runs its mutation, its preview query, and its callbacks. */
export type AgendaChangeOptions<Data, Input> = {
  document: TypedDocumentNode<Data, { input: Input }>;
  /** Returns the result of the mutation from the response. */
  result(data: Data): AgendaChangeResult;
  /** Returns the input of the preview query for the same change, with its resolutions. */
  preview(input: Input): PreviewChangeInput;
  /** Called after the change was applied and its outcome was read. */
  onDone(bookings: AffectedBookingsSummaryFragment, data: Data): void;
  /** Called with validation errors of the form, by field path. */
  onInvalid(errors: Record<string, string>): void;
  /** Called if the record changed after it was read. Required for changes with a version. */
  onConflict?(message: string, data: Data): void;
};

/**
 * A change of the agenda that can affect bookings: previewed first, applied with one resolution per affected booking.
 */
export type AgendaChange<Input> = {
  /** Queries the affected bookings. Applies the change immediately if there are none. */
  submit(input: Input): Promise<void>;
  /** Asks the server whether bookings can be moved to their new times; the answers are in `verdicts`. */
  check(resolutions: readonly BookingResolutionInput[]): Promise<void>;
  /** Applies the change with the resolutions. */
  resolve(resolutions: BookingResolutionInput[]): Promise<void>;
  /** Closes the dialog without applying the change. */
  cancel(): void;
  /** Closes the outcome of an applied change. */
  finish(): void;
  /** The bookings that need a resolution. Null while the dialog is closed. */
  affectedBookings: readonly AffectedBookingFragment[] | null;
  /** What the server said about new times. */
  verdicts: MoveVerdicts;
  /** Ids of bookings that were made or changed since they were shown. */
  changedIds: readonly string[];
  /** What happened to the bookings. Null before the change was applied. */
  outcome: AffectedBookingsSummaryFragment | null;
  busy: boolean;
  error: RequestError | null;
  /** Message of the last failed attempt to apply the change. */
  errorMessage: string | null;
};
