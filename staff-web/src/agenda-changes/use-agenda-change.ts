import { CombinedGraphQLErrors, type OperationVariables } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { rememberFocus } from '../components/focus.ts';
import { toFieldErrors } from '../mutations/field-errors.ts';
import { type RequestError, useMutationAction } from '../mutations/use-mutation-action.ts';
import {
  type AffectedBookingFragment,
  type AffectedBookingsSummaryFragment,
  type BookingResolutionInput,
  PreviewChangeDocument,
} from '../gql/graphql.ts';
import type { AgendaChange, AgendaChangeOptions } from './agenda-change.ts';
import { useMoveVerdicts } from './choices/use-move-verdicts.ts';

type PendingChange<Input> = { input: Input; affectedBookings: readonly AffectedBookingFragment[] };
type Outcome<Data> = { bookings: AffectedBookingsSummaryFragment; data: Data };

/** Previews a change of the agenda, asks for resolutions, runs the mutation, then shows what happened. */
export function useAgendaChange<Data, Input extends { resolutions?: BookingResolutionInput[] }>(
  options: AgendaChangeOptions<Data, Input>,
): AgendaChange<Input> {
  const client = useApolloClient();
  const mutation = useMutationAction<Data, { input: Input } & OperationVariables>(options.document);
  const [pending, setPending] = useState<PendingChange<Input> | null>(null);
  const [outcome, setOutcome] = useState<Outcome<Data> | null>(null);
  const [changedIds, setChangedIds] = useState<readonly string[]>([]);
  const moves = useMoveVerdicts();
  const [previewing, setPreviewing] = useState(false);
  const [previewError, setPreviewError] = useState<RequestError | null>(null);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);

  async function submit(input: Input) {
    const restoreFocus = rememberFocus();
    setPreviewing(true);
    setPreviewError(null);
    setErrorMessage(null);
    setChangedIds([]);
    moves.clear();
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
      case 'ResolutionRequired':
        setErrorMessage(result.message);
        setChangedIds(result.affectedBookings.map(({ id }) => id));
        return setPending({ input, affectedBookings: mergeBookings(affectedBookings, result.affectedBookings) });
      case 'ProposedTimeTaken':
        setErrorMessage(result.message);
        moves.refuse(
          result.affectedBookings.map(({ id }) => id),
          resolutions,
        );
        return setPending({ input, affectedBookings: mergeBookings(affectedBookings, result.affectedBookings) });
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
      default: {
        const { bookings } = result;
        // The outcome names whom to phone. Nothing is left to do if all bookings stay where they are.
        if (bookings.kept < affectedBookings.length) return setOutcome({ bookings, data });
        setPending(null);
        return options.onDone(bookings, data);
      }
    }
  }

  return {
    submit,
    check: async (resolutions) => {
      if (pending !== null)
        await moves.check(options.preview({ ...pending.input, resolutions: [...resolutions] }), resolutions);
    },
    resolve: async (resolutions) => {
      if (pending !== null) await apply(pending, resolutions);
    },
    cancel: () => setPending(null),
    finish: () => {
      setPending(null);
      setOutcome(null);
      if (outcome !== null) options.onDone(outcome.bookings, outcome.data);
    },
    affectedBookings: pending?.affectedBookings ?? null,
    verdicts: moves.verdicts,
    changedIds,
    outcome: outcome?.bookings ?? null,
    busy: previewing || mutation.busy,
    error: previewError ?? mutation.error,
    errorMessage,
  };
}

/** Returns the shown bookings with the current state of those that the server sent again, and the new ones. */
function mergeBookings(
  shown: readonly AffectedBookingFragment[],
  current: readonly AffectedBookingFragment[],
): AffectedBookingFragment[] {
  const byId = new Map([...shown, ...current].map((booking) => [booking.id, booking]));
  return [...byId.values()].toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}
