import { useState } from 'react';
import { useMutationAction } from '../../mutations/use-mutation-action.ts';
import { ReinstateOperatorDocument, ReinstatePlaceDocument, ReinstateServiceDocument } from '../../gql/graphql.ts';

/** Identifies a record of the catalogue. Records are retired, never deleted. */
export type RecordRef = { kind: 'place' | 'service' | 'operator'; id: string };

/** Returns the mutation that reinstates a retired record. */
export function useReinstate() {
  const place = useMutationAction(ReinstatePlaceDocument);
  const service = useMutationAction(ReinstateServiceDocument);
  const operator = useMutationAction(ReinstateOperatorDocument);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const reinstatements = [place, service, operator];

  async function run({ kind, id }: RecordRef): Promise<boolean> {
    const result =
      kind === 'place'
        ? (await place.run({ placeId: id }))?.reinstatePlace
        : kind === 'service'
          ? (await service.run({ serviceId: id }))?.reinstateService
          : (await operator.run({ operatorId: id }))?.reinstateOperator;
    setErrorMessage(result?.__typename === 'InvalidInput' ? (result.errors[0]?.message ?? result.message) : null);
    return result !== undefined && result.__typename !== 'InvalidInput';
  }

  const error =
    reinstatements.find((mutation) => mutation.error !== null)?.error ??
    (errorMessage === null ? null : { message: errorMessage });
  return { run, busy: reinstatements.some((mutation) => mutation.busy), error };
}
