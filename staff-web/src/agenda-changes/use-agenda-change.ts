import { CombinedGraphQLErrors, type OperationVariables } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { rememberFocus } from '../components/focus.ts';
import { toFieldErrors } from '../mutations/field-errors.ts';
import { type RequestError, useMutationAction } from '../mutations/use-mutation-action.ts';
import { type AffectedBookingFragment, type BookingResolutionInput, PreviewChangeDocument } from '../gql/graphql.ts';
import type { AgendaChange, AgendaChangeOptions } from './agenda-change.ts';

type PendingChange<Input> = { input: Input; affectedBookings: readonly AffectedBookingFragment[] };

/** Previews a change of the agenda, asks for resolutions, then runs the mutation. */
export function useAgendaChange<Data, Input extends { resolutions?: BookingResolutionInput[] }>(
  options: AgendaChangeOptions<Data, Input>,
): AgendaChange<Input> {
  const client = useApolloClient();
  const mutation = useMutationAction<Data, { input: Input } & OperationVariables>(options.document);
  const [pending, setPending] = useState<PendingChange<Input> | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const [previewError, setPreviewError] = useState<RequestError | null>(null);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);

  async function submit(input: Input) {
    const restoreFocus = rememberFocus();
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
    restoreFocus();
    if (preview?.__typename === 'InvalidInput') options.onInvalid(toFieldErrors(preview.errors));
    if (preview?.__typename !== 'ChangePreview') return;
    if (preview.affectedBookings.length === 0) await apply({ input, affectedBookings: [] }, []).finally(restoreFocus);
    else setPending({ input, affectedBookings: preview.affectedBookings });
  }

  async function apply({ input, affectedBookings }: PendingChange<Input>, resolutions: BookingResolutionInput[]) {
    setErrorMessage(null);
    const data = await mutation.run({ input: { ...input, resolutions } });
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
      case 'OpeningHoursConflict':
      case 'PatronSaintConflict':
      case 'BlockedSlotConflict':
        setPending(null);
        return options.onConflict?.(result.message, data);
      case 'InvalidInput':
        if (result.errors.every(({ path }) => path.startsWith('resolutions')))
          return setErrorMessage(result.errors[0]!.message);
        setPending(null);
        return options.onInvalid(toFieldErrors(result.errors));
      default:
        setPending(null);
        return options.onDone(result.bookings, data);
    }
  }

  return {
    submit,
    resolve: async (resolutions) => {
      if (pending !== null) await apply(pending, resolutions);
    },
    cancel: () => setPending(null),
    affectedBookings: pending?.affectedBookings ?? null,
    busy: previewing || mutation.busy,
    error: previewError ?? mutation.error,
    errorMessage,
  };
}
