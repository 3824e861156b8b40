import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../../mutations/use-mutation-action.ts';
import { createKey } from '../../../../web-client/src/idempotency-key.ts';
import { AddOperatorDocument, ChangeOperatorDocument, type OperatorRecordFragment } from '../../gql/graphql.ts';
import { showFieldErrors } from '../../mutations/show-field-errors.ts';
import { NumberField } from '../../components/fields/number-field.tsx';
import { RecordForm } from '../records/record-form.tsx';
import { ServicesField } from './services-field.tsx';
import type { Catalogue } from '../records/load-catalogue.tsx';

type Props = {
  operator: OperatorRecordFragment | null;
  catalogue: Catalogue;
  position: number;
  onSaved(operator: { id: string; name: string }): void;
};

/** Form that adds or changes an operator. */
export function OperatorForm({ operator, catalogue, position, onSaved }: Props) {
  const { t } = useTranslation();
  const [idempotencyKey] = useState(createKey);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const add = useMutationAction(AddOperatorDocument);
  const change = useMutationAction(ChangeOperatorDocument);
  const form = useForm({
    initialValues: {
      name: operator?.name ?? '',
      capacity: operator?.capacity ?? (1 as number | string),
      serviceIds: operator?.serviceIds ?? [],
      position: operator?.position ?? (position as number | string),
    },
    validate: {
      name: (name) => (name.trim() === '' ? t('catalogue.nameMissing') : null),
      capacity: (number) => (number === '' ? t('catalogue.numberMissing') : null),
      position: (number) => (number === '' ? t('catalogue.numberMissing') : null),
    },
  });

  async function send({ name, capacity, serviceIds, position: order }: typeof form.values) {
    setErrorMessage(null);
    const fields = { name, serviceIds, capacity: Number(capacity), position: Number(order) };
    const result =
      operator === null
        ? (await add.run({ input: { ...fields, idempotencyKey } }))?.addOperator
        : (await change.run({ input: { ...fields, operatorId: operator.id } }))?.changeOperator;
    if (result?.__typename === 'InvalidInput') showFieldErrors(form, result);
    if (result?.__typename === 'CapacityInUse') setErrorMessage(result.message);
    if (result?.__typename === 'OperatorSuccess') onSaved(result.operator);
  }

  return (
    <RecordForm
      form={form}
      onSend={send}
      back="/operatori"
      busy={add.busy || change.busy}
      error={add.error ?? change.error}
      errorMessage={errorMessage}
    >
      <TextInput
        label={t('catalogue.name')}
        description={t('operators.nameHint')}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <NumberField
        label={t('operators.capacity')}
        description={t('operators.capacityHint')}
        maw={280}
        {...form.getInputProps('capacity')}
      />
      <ServicesField catalogue={catalogue} {...form.getInputProps('serviceIds')} value={form.values.serviceIds} />
      <NumberField
        label={t('catalogue.position')}
        description={t('catalogue.positionHint')}
        maw={280}
        {...form.getInputProps('position')}
      />
    </RecordForm>
  );
}
