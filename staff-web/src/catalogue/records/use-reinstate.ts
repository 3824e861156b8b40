import { useState } from 'react';
import { useAct } from '../../mutations/use-mutation-action.ts';
import { ReinstateOperatorDocument, ReinstatePlaceDocument, ReinstateServiceDocument } from '../../gql/graphql.ts';

/** A record of the catalogue, which is retired and never deleted. */
export type Kept = { kind: 'place' | 'service' | 'operator'; id: string };

/** Puts a retired record back into use. */
export function useReinstate() {
  const place = useAct(ReinstatePlaceDocument);
  const service = useAct(ReinstateServiceDocument);
  const operator = useAct(ReinstateOperatorDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const acts = [place, service, operator];

  async function run({ kind, id }: Kept): Promise<boolean> {
    const result =
      kind === 'place'
        ? (await place.run({ placeId: id }))?.reinstatePlace
        : kind === 'service'
          ? (await service.run({ serviceId: id }))?.reinstateService
          : (await operator.run({ operatorId: id }))?.reinstateOperator;
    setRefusal(result?.__typename === 'InvalidInput' ? (result.errors[0]?.message ?? result.message) : null);
    return result !== undefined && result.__typename !== 'InvalidInput';
  }

  const trouble = acts.find((act) => act.trouble !== null)?.trouble ?? (refusal === null ? null : { message: refusal });
  return { run, busy: acts.some((act) => act.busy), trouble };
}
