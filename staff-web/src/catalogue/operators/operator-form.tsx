import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../../mutations/use-mutation-action.ts';
import { createKey } from '../../../../web-client/src/idempotency-key.ts';
import {
  AddOperatorDocument,
  ChangeOperatorDocument,
  type NoticeTiming,
  type OperatorRecordFragment,
} from '../../gql/graphql.ts';
import { showFieldErrors } from '../../mutations/show-field-errors.ts';
import { getRelationChanges } from '../../mutations/relation-changes.ts';
import { useVersionedForm } from '../../mutations/use-versioned-form.ts';
import { NumberField } from '../../components/fields/number-field.tsx';
import { NoticeFields, toNoticeValues } from '../records/notice-fields.tsx';
import { RecordForm } from '../records/record-form.tsx';
import { ServicesField } from './services-field.tsx';
import type { Catalogue } from '../records/load-catalogue.tsx';

type Props = {
  operator: OperatorRecordFragment | null;
  catalogue: Catalogue;
  position: number;
  onSaved(operator: { id: string; name: string }): void;
};

function toOperatorValues(operator: OperatorRecordFragment | null, position: number) {
  return {
    name: operator?.name ?? '',
    capacity: operator?.capacity ?? (1 as number | string),
    serviceIds: operator?.serviceIds ?? [],
    ...toNoticeValues(operator),
    position: operator?.position ?? (position as number | string),
  };
}

/** Form that adds or changes an operator. */
export function OperatorForm({ operator, catalogue, position, onSaved }: Props) {
  const { t } = useTranslation();
  const [idempotencyKey] = useState(createKey);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const add = useMutationAction(AddOperatorDocument);
  const change = useMutationAction(ChangeOperatorDocument);
  const form = useForm({
    initialValues: toOperatorValues(operator, position),
    validate: {
      name: (name) => (name.trim() === '' ? t('catalogue.nameMissing') : null),
      capacity: (number) => (number === '' ? t('catalogue.numberMissing') : null),
      position: (number) => (number === '' ? t('catalogue.numberMissing') : null),
    },
  });

  const { seen, conflictMessage, showConflict } = useVersionedForm(form, {
    record: operator,
    toValues: (record) => toOperatorValues(record, position),
    formatValue: (path, value) => {
      if (path === 'serviceIds') return t('conflict.changedList');
      return path.startsWith('notice') ? t(`notices.timing.${value as NoticeTiming}`) : undefined;
    },
  });

  async function send({ capacity, serviceIds, position: order, ...rest }: typeof form.values) {
    setErrorMessage(null);
    const fields = { ...rest, capacity: Number(capacity), position: Number(order) };
    const services = getRelationChanges(seen?.serviceIds ?? [], serviceIds);
    const result =
      seen === null
        ? (await add.run({ input: { ...fields, serviceIds, idempotencyKey } }))?.addOperator
        : (
            await change.run({
              input: {
                ...fields,
                operatorId: seen.id,
                version: seen.version,
                addedServiceIds: services.added,
                removedServiceIds: services.removed,
              },
            })
          )?.changeOperator;
    if (result?.__typename === 'InvalidInput') showFieldErrors(form, result);
    if (result?.__typename === 'CapacityInUse') setErrorMessage(result.message);
    if (result?.__typename === 'OperatorConflict') showConflict(result.message, result.operator);
    if (result?.__typename === 'OperatorSuccess') onSaved(result.operator);
  }

  return (
    <RecordForm
      form={form}
      onSend={send}
      back="/operatori"
      busy={add.busy || change.busy}
      error={add.error ?? change.error}
      errorMessage={errorMessage ?? conflictMessage}
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
      <NoticeFields hint={t('operators.noticesHint')} getInputProps={form.getInputProps} />
      <NumberField
        label={t('catalogue.position')}
        description={t('catalogue.positionHint')}
        maw={280}
        {...form.getInputProps('position')}
      />
    </RecordForm>
  );
}
