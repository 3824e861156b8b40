import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../mutations/use-mutation-action.ts';
import { newKey } from '../../mutations/idempotency-key.ts';
import { AddOperatorDocument, ChangeOperatorDocument, type OperatorRecordFragment } from '../../gql/graphql.ts';
import { showErrors } from '../../mutations/show-field-errors.ts';
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

/** The fields of an operator, new or as they are. */
export function OperatorForm({ operator, catalogue, position, onSaved }: Props) {
  const { t } = useTranslation();
  const [idempotencyKey] = useState(newKey);
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = useAct(AddOperatorDocument);
  const change = useAct(ChangeOperatorDocument);
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
    setRefusal(null);
    const facts = { name, serviceIds, capacity: Number(capacity), position: Number(order) };
    const result =
      operator === null
        ? (await add.run({ input: { ...facts, idempotencyKey } }))?.addOperator
        : (await change.run({ input: { ...facts, operatorId: operator.id } }))?.changeOperator;
    if (result?.__typename === 'InvalidInput') showErrors(form, result);
    if (result?.__typename === 'CapacityInUse') setRefusal(result.message);
    if (result?.__typename === 'OperatorSuccess') onSaved(result.operator);
  }

  return (
    <RecordForm
      form={form}
      onSend={send}
      back="/operatori"
      busy={add.busy || change.busy}
      trouble={add.trouble ?? change.trouble}
      refusal={refusal}
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
