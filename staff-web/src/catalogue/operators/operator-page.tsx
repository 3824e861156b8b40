import { Anchor } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RetireOperatorDocument } from '../../gql/graphql.ts';
import { OperatorForm } from './operator-form.tsx';
import { Retirement } from '../records/retirement.tsx';
import { RecordEditor } from '../records/record-editor.tsx';

/** Page of one operator: form and retirement. */
export function OperatorPage() {
  const { t } = useTranslation();
  return (
    <RecordEditor kind="operators">
      {({ record: operator, catalogue, position, goBack }) => (
        <>
          <OperatorForm
            key={operator?.id}
            operator={operator}
            catalogue={catalogue}
            position={position}
            onSaved={(saved) =>
              goBack({ done: t('catalogue.saved', { name: saved.name }), next: getHoursLink(t, saved) })
            }
          />
          {operator !== null && operator.retiredAt === null && (
            <Anchor component={Link} to={getHoursLink(t, operator).to}>
              {getHoursLink(t, operator).label}
            </Anchor>
          )}
          {operator !== null && (
            <Retirement
              record={operator}
              kind="operator"
              hint={t('operators.retireHint')}
              document={RetireOperatorDocument}
              result={(data) => data.retireOperator}
              preview={(retireOperator) => ({ retireOperator })}
              input={{ operatorId: operator.id }}
              goBack={goBack}
            />
          )}
        </>
      )}
    </RecordEditor>
  );
}

/** Link to the opening hours of an operator. Without opening hours an operator cannot be booked. */
function getHoursLink(t: TFunction, { id, name }: { id: string; name: string }): { to: string; label: string } {
  return { to: `/orari?operatore=${id}`, label: t('operators.hours', { name }) };
}
