import type { TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingResolutionInput, PreviewChangeInput } from '../../gql/graphql.ts';
import { ResolutionsDialog } from '../../agenda-changes/resolutions-dialog.tsx';
import { summarizeResolutions } from '../../agenda-changes/resolution-summary.ts';
import type { AgendaChangeResult } from '../../agenda-changes/agenda-change.ts';
import { useAgendaChange } from '../../agenda-changes/use-agenda-change.ts';
import type { ListNotice } from './list-header.tsx';
import { RetireSection } from './retire-section.tsx';
import { ReinstateSection } from './reinstate-section.tsx';
import type { RecordRef } from './use-reinstate.ts';

type Props<Data, Input> = {
  record: { id: string; name: string; retiredAt: string | null };
  kind: RecordRef['kind'];
  hint: string;
  document: TypedDocumentNode<Data, { input: Input }>;
  result(data: Data): AgendaChangeResult;
  preview(input: Input): PreviewChangeInput;
  input: Input;
  goBack(to: ListNotice): void;
};

/** Retires a record and asks for resolutions of its bookings. Reinstates a retired record. */
export function Retirement<Data, Input extends { resolutions?: BookingResolutionInput[] }>(props: Props<Data, Input>) {
  const { record, goBack, input } = props;
  const { id, name, retiredAt } = record;
  const { t } = useTranslation();
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const reference = { kind: props.kind, id };
  const agendaChange = useAgendaChange<Data, Input>({
    document: props.document,
    result: props.result,
    preview: props.preview,
    onDone: (bookings) =>
      goBack({
        done: `${t('catalogue.retiredNow', { name })} ${summarizeResolutions(t, bookings)}`.trim(),
        retired: reference,
      }),
    onInvalid: (errors) => setErrorMessage(Object.values(errors).join(' ')),
  });

  if (retiredAt !== null) {
    return <ReinstateSection record={reference} onDone={() => goBack({ done: t('catalogue.reinstated', { name }) })} />;
  }
  return (
    <>
      <RetireSection
        hint={props.hint}
        busy={agendaChange.busy}
        error={agendaChange.error}
        errorMessage={errorMessage}
        onRetire={() => void agendaChange.submit(input)}
      />
      <ResolutionsDialog agendaChange={agendaChange} />
    </>
  );
}
