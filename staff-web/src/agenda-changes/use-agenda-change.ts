import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { fieldErrors } from '../mutations/field-errors.ts';
import { type Fault, useAct } from '../mutations/use-mutation-action.ts';
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

/** How every change that may hit bookings ends. */
export type PlanResult =
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

type Wiring<Data, Input> = {
  document: TypedDocumentNode<Data, { input: Input }>;
  /** Its place in the answer of the service. */
  result(data: Data): PlanResult;
  /** Its place in the question which bookings it would hit. */
  preview(input: Input): PreviewChangeInput;
  onDone(bookings: AffectedBookingsSummaryFragment): void;
  /** What is wrong with the form itself, by field. */
  onWrong(errors: Record<string, string>): void;
};

/** A change of the agenda that may hit bookings: asked about first, carried out once something is chosen for each. */
export type ChangePlan<Input> = {
  /** Asks which bookings it would hit; carries it out at once when it hits none. */
  propose(input: Input): Promise<void>;
  /** Carries it out with what was chosen. */
  settle(resolutions: BookingResolutionInput[]): Promise<void>;
  drop(): void;
  /** The bookings about which staff has to choose; null: nothing is being asked. */
  hits: readonly AffectedBookingFragment[] | null;
  busy: boolean;
  trouble: Fault | null;
  /** Why the last try to carry it out was refused. */
  refusal: string | null;
};

type Asked<Input> = { input: Input; hits: readonly AffectedBookingFragment[] };

/** Readies a change of the agenda that may hit bookings. */
export function usePlan<Data, Input extends { resolutions?: BookingResolutionInput[] }>(
  wiring: Wiring<Data, Input>,
): ChangePlan<Input> {
  const client = useApolloClient();
  const act = useAct<Data, { input: Input } & OperationVariables>(wiring.document);
  const [asked, setAsked] = useState<Asked<Input> | null>(null);
  const [looking, setLooking] = useState(false);
  const [previewTrouble, setPreviewTrouble] = useState<Fault | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function propose(input: Input) {
    setLooking(true);
    setPreviewTrouble(null);
    setRefusal(null);
    const preview = await client
      .query({
        query: PreviewChangeDocument,
        variables: { input: wiring.preview(input) },
        fetchPolicy: 'network-only',
      })
      .then(({ data }) => data?.previewChange)
      .catch((error: unknown) => {
        setPreviewTrouble({ message: CombinedGraphQLErrors.is(error) ? error.errors[0]?.message : undefined });
        return undefined;
      });
    setLooking(false);
    if (preview?.__typename === 'InvalidInput') wiring.onWrong(fieldErrors(preview.errors));
    if (preview?.__typename !== 'ChangePreview') return;
    if (preview.affectedBookings.length === 0) await carryOut({ input, hits: [] }, []);
    else setAsked({ input, hits: preview.affectedBookings });
  }

  async function carryOut({ input, hits }: Asked<Input>, resolutions: BookingResolutionInput[]) {
    setRefusal(null);
    const data = await act.run({ input: { ...input, resolutions } });
    if (data === null) return;
    const result = wiring.result(data);
    switch (result.__typename) {
      case 'ResolutionRequired': {
        // Somebody booked since the bookings were shown: what was chosen stays, and the new ones are asked about too.
        const known = hits.filter(({ id }) => !result.affectedBookings.some((hit) => hit.id === id));
        setRefusal(result.message);
        return setAsked({ input, hits: [...known, ...result.affectedBookings] });
      }
      case 'ProposedTimeTaken':
        setRefusal(result.message);
        return setAsked({ input, hits: hits.map((hit) => (hit.id === result.booking.id ? result.booking : hit)) });
      case 'InvalidInput':
        if (result.errors.every(({ path }) => path.startsWith('resolutions')))
          return setRefusal(result.errors[0]!.message);
        setAsked(null);
        return wiring.onWrong(fieldErrors(result.errors));
      default:
        setAsked(null);
        return wiring.onDone(result.bookings);
    }
  }

  return {
    propose,
    settle: async (resolutions) => {
      if (asked !== null) await carryOut(asked, resolutions);
    },
    drop: () => setAsked(null),
    hits: asked?.hits ?? null,
    busy: looking || act.busy,
    trouble: previewTrouble ?? act.trouble,
    refusal,
  };
}
