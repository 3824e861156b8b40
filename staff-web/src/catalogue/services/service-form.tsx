import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../../mutations/use-mutation-action.ts';
import { createKey } from '../../../../web-client/src/idempotency-key.ts';
import { AddServiceDocument, ChangeServiceDocument, type ServiceRecordFragment } from '../../gql/graphql.ts';
import { showFieldErrors } from '../../mutations/show-field-errors.ts';
import { RecordForm } from '../records/record-form.tsx';
import { getRelationChanges } from '../../mutations/relation-changes.ts';
import { useVersionedForm } from '../../mutations/use-versioned-form.ts';
import { ServiceFields } from './service-fields.tsx';
import { REQUIRED_NUMBERS, toServiceInput, type ServiceValues, toServiceValues } from './service-values.ts';
import type { Catalogue } from '../records/load-catalogue.tsx';

type Props = {
  service: ServiceRecordFragment | null;
  catalogue: Catalogue;
  defaults: { placeId: string; position: number };
  onSaved(service: ServiceRecordFragment): void;
};

/** Form that adds or changes a service. */
export function ServiceForm({ service, catalogue, defaults, onSaved }: Props) {
  const { t } = useTranslation();
  const [idempotencyKey] = useState(createKey);
  const add = useMutationAction(AddServiceDocument);
  const change = useMutationAction(ChangeServiceDocument);
  const number = (value: number | string) =>
    value === '' ? t('catalogue.numberMissing') : Number.isNaN(Number(value)) ? t('services.durationUnknown') : null;
  const form = useForm<ServiceValues>({
    initialValues: toServiceValues(service, defaults),
    validate: {
      placeId: (id) => (id === '' ? t('services.placeMissing') : null),
      name: (name) => (name.trim() === '' ? t('catalogue.nameMissing') : null),
      ...Object.fromEntries(REQUIRED_NUMBERS.map((field) => [field, number])),
      confirmEmailMinutes: (value) => (value === '' ? null : number(value)),
    },
  });

  const { seen, conflictMessage, showConflict } = useVersionedForm(form, {
    record: service,
    toValues: (record) => toServiceValues(record, defaults),
    formatValue: (path) =>
      path === 'operatorIds' || path === 'combinableServiceIds' ? t('conflict.changedList') : undefined,
  });

  async function send(values: ServiceValues) {
    const { operatorIds, combinableServiceIds } = values;
    const fields = toServiceInput(values);
    const operators = getRelationChanges(seen?.operatorIds ?? [], operatorIds);
    const combinations = getRelationChanges(seen?.combinableServiceIds ?? [], combinableServiceIds);
    const result =
      seen === null
        ? (
            await add.run({
              input: { ...fields, operatorIds, combinableServiceIds, placeId: values.placeId, idempotencyKey },
            })
          )?.addService
        : (
            await change.run({
              input: {
                ...fields,
                serviceId: seen.id,
                version: seen.version,
                addedOperatorIds: operators.added,
                removedOperatorIds: operators.removed,
                addedCombinableServiceIds: combinations.added,
                removedCombinableServiceIds: combinations.removed,
              },
            })
          )?.changeService;
    if (result?.__typename === 'InvalidInput') showFieldErrors(form, result);
    if (result?.__typename === 'ServiceConflict') showConflict(result.message, result.service);
    if (result?.__typename === 'ServiceSuccess') onSaved(result.service);
  }

  return (
    <RecordForm
      form={form}
      onSend={send}
      back="/servizi"
      busy={add.busy || change.busy}
      error={add.error ?? change.error}
      errorMessage={conflictMessage}
    >
      <ServiceFields form={form} service={service} catalogue={catalogue} />
    </RecordForm>
  );
}
