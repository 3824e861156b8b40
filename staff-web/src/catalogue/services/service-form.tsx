import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../mutations/use-mutation-action.ts';
import { newKey } from '../../mutations/idempotency-key.ts';
import { AddServiceDocument, ChangeServiceDocument, type ServiceRecordFragment } from '../../gql/graphql.ts';
import { showErrors } from '../../mutations/show-field-errors.ts';
import { RecordForm } from '../records/record-form.tsx';
import { ServiceFields } from './service-fields.tsx';
import { numbers, serviceFacts, type ServiceValues, serviceValues } from './service-values.ts';
import type { Catalogue } from '../records/load-catalogue.tsx';

type Props = {
  service: ServiceRecordFragment | null;
  catalogue: Catalogue;
  usual: { placeId: string; position: number };
  onSaved(service: ServiceRecordFragment): void;
};

/** The rules of a service, new or as they are. */
export function ServiceForm({ service, catalogue, usual, onSaved }: Props) {
  const { t } = useTranslation();
  const [idempotencyKey] = useState(newKey);
  const add = useAct(AddServiceDocument);
  const change = useAct(ChangeServiceDocument);
  const number = (value: number | string) => (value === '' ? t('catalogue.numberMissing') : null);
  const form = useForm<ServiceValues>({
    initialValues: serviceValues(service, usual),
    validate: {
      placeId: (id) => (id === '' ? t('services.placeMissing') : null),
      name: (name) => (name.trim() === '' ? t('catalogue.nameMissing') : null),
      ...Object.fromEntries(numbers.map((field) => [field, number])),
    },
  });

  async function send(values: ServiceValues) {
    const facts = serviceFacts(values);
    const result =
      service === null
        ? (await add.run({ input: { ...facts, placeId: values.placeId, idempotencyKey } }))?.addService
        : (await change.run({ input: { ...facts, serviceId: service.id } }))?.changeService;
    if (result?.__typename === 'InvalidInput') showErrors(form, result);
    if (result?.__typename === 'ServiceSuccess') onSaved(result.service);
  }

  return (
    <RecordForm
      form={form}
      onSend={send}
      back="/servizi"
      busy={add.busy || change.busy}
      trouble={add.trouble ?? change.trouble}
    >
      <ServiceFields form={form} service={service} catalogue={catalogue} />
    </RecordForm>
  );
}
