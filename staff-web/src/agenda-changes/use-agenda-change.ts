import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { toFieldErrors } from '../mutations/field-errors.ts';
import { type RequestError, useMutationAction } from '../mutations/use-mutation-action.ts';
import {
  type BookingResolutionInput,
  type AffectedBookingFragment,
  type ResolutionRequiredFragment,
  PreviewChangeDocument,
  type PreviewChangeInput,
  type AffectedBookingsSummaryFragment,
  type ProposedTimeTakenFragment,
  type InvalidInputFragment,
} from '../gql/graphql.ts';

/** Result of any mutation that can affect bookings. */
export type AgendaChangeResult =
  | ResolutionRequiredFragment
  | ProposedTimeTakenFragment
  | InvalidInputFragment
  | {
      __typename:
        | 'OpeningHoursSuccess'
        | 'AddClosureSuccess'
        | 'CloseOnHolidaySuccess'
        | 'SetPatronSaintSuccess'
        | 'BlockSlotsSuccess'
        | 'RetireServiceSuccess';
      bookings: AffectedBookingsSummaryFragment;
    };

type AgendaChangeOptions<Data, Input> = {
  document: TypedDocumentNode<Data, { input: Input }>;
  /** Returns the result of the mutation from the response. */
  result(data: Data): AgendaChangeResult;
  /** Returns the input of the preview query for the same change. */
  preview(input: Input): PreviewChangeInput;
  onDone(bookings: AffectedBookingsSummaryFragment): void;
  /** Called with validation errors of the form, by field path. */
  onInvalid(errors: Record<string, string>): void;
};

/**
 * A change of the agenda that can affect bookings: previewed first, applied with one resolution per affected booking.
 */
export type AgendaChange<Input> = {
  /** Queries the affected bookings. Applies the change immediately if there are none. */
  submit(input: Input): Promise<void>;
  /** Applies the change with the resolutions. */
  resolve(resolutions: BookingResolutionInput[]): Promise<void>;
  cancel(): void;
  /** The bookings that need a resolution. Null while the dialog is closed. */
  affectedBookings: readonly AffectedBookingFragment[] | null;
  busy: boolean;
  error: RequestError | null;
  /** Message of the last failed attempt to apply the change. */
  errorMessage: string | null;
};

type PendingChange<Input> = { input: Input; affectedBookings: readonly AffectedBookingFragment[] };

/** Previews a change of the agenda, asks for resolutions, then runs the mutation. */
export function useAgendaChange<Data, Input extends { resolutions?: BookingResolutionInput[] }>(
  options: AgendaChangeOptions<Data, Input>,
): AgendaChange<Input> {
  const client = useApolloClient();
  const act = useMutationAction<Data, { input: Input } & OperationVariables>(options.document);
  const [pending, setPending] = useState<PendingChange<Input> | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const [previewError, setPreviewError] = useState<RequestError | null>(null);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);

  async function submit(input: Input) {
    setPreviewing(true);
    setPreviewError(null);
    setErrorMessage(null);
    const preview = await client
      .query({
        query: PreviewChangeDocument,
        variables: { input: options.preview(input) },
        fetchPolicy: 'network-only',
      })
      .then(({ data }) => data?.previewChange)
      .catch((error: unknown) => {
        setPreviewError({ message: CombinedGraphQLErrors.is(error) ? error.errors[0]?.message : undefined });
        return undefined;
      });
    setPreviewing(false);
    if (preview?.__typename === 'InvalidInput') options.onInvalid(toFieldErrors(preview.errors));
    if (preview?.__typename !== 'ChangePreview') return;
    if (preview.affectedBookings.length === 0) await apply({ input, affectedBookings: [] }, []);
    else setPending({ input, affectedBookings: preview.affectedBookings });
  }

  async function apply({ input, affectedBookings }: PendingChange<Input>, resolutions: BookingResolutionInput[]) {
    setErrorMessage(null);
    const data = await act.run({ input: { ...input, resolutions } });
    if (data === null) return;
    const result = options.result(data);
    switch (result.__typename) {
      case 'ResolutionRequired': {
        // A booking made since the preview needs a resolution too. Earlier affected bookings keep their drafts.
        const known = affectedBookings.filter(
          ({ id }) => !result.affectedBookings.some((booking) => booking.id === id),
        );
        setErrorMessage(result.message);
        return setPending({ input, affectedBookings: [...known, ...result.affectedBookings] });
      }
      case 'ProposedTimeTaken':
        setErrorMessage(result.message);
        return setPending({
          input,
          affectedBookings: affectedBookings.map((booking) =>
            booking.id === result.booking.id ? result.booking : booking,
          ),
        });
      case 'InvalidInput':
        if (result.errors.every(({ path }) => path.startsWith('resolutions')))
          return setErrorMessage(result.errors[0]!.message);
        setPending(null);
        return options.onInvalid(toFieldErrors(result.errors));
      default:
        setPending(null);
        return options.onDone(result.bookings);
    }
  }

  return {
    submit,
    resolve: async (resolutions) => {
      if (pending !== null) await apply(pending, resolutions);
    },
    cancel: () => setPending(null),
    affectedBookings: pending?.affectedBookings ?? null,
    busy: previewing || act.busy,
    error: previewError ?? act.error,
    errorMessage,
  };
}
