import { Anchor } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { RetireOperatorDocument, type OperatorRecordFragment } from '../gql/graphql.ts';
import { ChoicesDialog } from '../planning/choices-dialog.tsx';
import { settledText } from '../planning/settled-text.ts';
import { usePlan } from '../planning/use-plan.ts';
import { afterLast } from './after-last.ts';
import type { Arrival } from './list-head.tsx';
import { OperatorForm } from './operator-form.tsx';
import { RecordPage } from './record-page.tsx';
import { RetirePart } from './retire-part.tsx';
import { RetiredPart } from './retired-part.tsx';
import { useBackTo } from './use-back-to.ts';
import { WithCatalogue } from './with-catalogue.tsx';

/** One operator: what they are and offer, and their retiring. */
export function OperatorPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const goBack = useBackTo('/operatori');
  return (
    <WithCatalogue>
      {(catalogue) => {
        const operator = catalogue.operators.find((one) => one.id === id) ?? null;
        const title = id === undefined ? t('operators.add') : operator?.name;
        return (
          <RecordPage title={title} back={t('operators.back')} backTo="/operatori">
            <OperatorForm
              key={operator?.id}
              operator={operator}
              catalogue={catalogue}
              position={afterLast(catalogue.operators)}
              onSaved={(saved) => goBack({ done: t('catalogue.saved', { name: saved.name }), next: hoursOf(t, saved) })}
            />
            {operator !== null && operator.retiredAt === null && (
              <Anchor component={Link} to={hoursOf(t, operator).to}>
                {hoursOf(t, operator).label}
              </Anchor>
            )}
            {operator !== null && <InUse operator={operator} goBack={goBack} />}
          </RecordPage>
        );
      }}
    </WithCatalogue>
  );
}

/** Where an operator is given hours, without which nobody can book them. */
function hoursOf(t: TFunction, { id, name }: { id: string; name: string }): { to: string; label: string } {
  return { to: `/orari?operatore=${id}`, label: t('operators.hours', { name }) };
}

type InUseProps = { operator: OperatorRecordFragment; goBack(to: Arrival): void };

function InUse({ operator: { id, name, retiredAt }, goBack }: InUseProps) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const kept = { kind: 'operator', id } as const;
  const plan = usePlan({
    document: RetireOperatorDocument,
    result: (data) => data.retireOperator,
    preview: (input) => ({ retireOperator: input }),
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
        hint={t('operators.retireHint')}
        busy={plan.busy}
        trouble={plan.trouble}
        refusal={refusal}
        onRetire={() => void plan.propose({ operatorId: id })}
      />
      <ChoicesDialog plan={plan} />
    </>
  );
}
