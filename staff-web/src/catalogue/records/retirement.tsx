import type { TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingResolutionInput, PreviewChangeInput } from '../../gql/graphql.ts';
import { ChoicesDialog } from '../../agenda-changes/resolutions-dialog.tsx';
import { settledText } from '../../agenda-changes/resolution-summary.ts';
import { type PlanResult, usePlan } from '../../agenda-changes/use-agenda-change.ts';
import type { Arrival } from './list-header.tsx';
import { RetirePart } from './retire-section.tsx';
import { RetiredPart } from './reinstate-section.tsx';
import type { Kept } from './use-reinstate.ts';

type Props<Data, Input> = {
  record: { id: string; name: string; retiredAt: string | null };
  kind: Kept['kind'];
  hint: string;
  document: TypedDocumentNode<Data, { input: Input }>;
  result(data: Data): PlanResult;
  preview(input: Input): PreviewChangeInput;
  input: Input;
  goBack(to: Arrival): void;
};

/** The retiring of a record that bookings refer to, which asks what becomes of them; or, once retired, its coming back. */
export function PlannedRetirement<Data, Input extends { resolutions?: BookingResolutionInput[] }>(
  props: Props<Data, Input>,
) {
  const { record, goBack, input } = props;
  const { id, name, retiredAt } = record;
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const kept = { kind: props.kind, id };
  const plan = usePlan<Data, Input>({
    document: props.document,
    result: props.result,
    preview: props.preview,
    onDone: (bookings) =>
      goBack({ done: `${t('catalogue.retiredNow', { name })} ${settledText(t, bookings)}`.trim(), retired: kept }),
    onWrong: (errors) => setRefusal(Object.values(errors).join(' ')),
  });

  if (retiredAt !== null) {
    return <RetiredPart kept={kept} onDone={() => goBack({ done: t('catalogue.reinstated', { name }) })} />;
  }
  return (
    <>
      <RetirePart
        hint={props.hint}
        busy={plan.busy}
        trouble={plan.trouble}
        refusal={refusal}
        onRetire={() => void plan.propose(input)}
      />
      <ChoicesDialog plan={plan} />
    </>
  );
}
