import { Checkbox, NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ServiceRecordFragment } from '../../gql/graphql.ts';
import { NumberField } from '../../components/fields/number-field.tsx';
import { ServiceReconfirmation } from './service-reconfirmation.tsx';
import { ServiceReminders } from './service-reminders.tsx';
import { ServiceTimes } from './service-times.tsx';
import type { ServiceValues } from './service-values.ts';
import { ServiceVisit } from './service-visit.tsx';
import type { Catalogue } from '../records/load-catalogue.tsx';

type Props = {
  form: UseFormReturnType<ServiceValues>;
  service: ServiceRecordFragment | null;
  catalogue: Catalogue;
};

/** All fields of a service. */
export function ServiceFields({ form, service, catalogue }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {service === null && (
        <NativeSelect
          label={t('services.place')}
          description={t('services.placeHint')}
          data={catalogue.places
            .filter(({ retiredAt }) => retiredAt === null)
            .map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('placeId')}
        />
      )}
      <TextInput label={t('catalogue.name')} autoComplete="off" {...form.getInputProps('name')} />
      <Textarea label={t('services.description')} autosize minRows={2} {...form.getInputProps('description')} />
      <Textarea
        label={t('services.synonyms')}
        description={t('services.synonymsHint')}
        autosize
        {...form.getInputProps('synonyms')}
      />
      <Operators form={form} catalogue={catalogue} />
      <Title order={2} size="h4">
        {t('services.times')}
      </Title>
      <ServiceTimes form={form} service={service} />
      <ServiceVisit form={form} service={service} catalogue={catalogue} />
      <ServiceReminders form={form} />
      <ServiceReconfirmation form={form} />
      <Title order={2} size="h4">
        {t('services.read')}
      </Title>
      <Textarea
        label={t('services.requirements')}
        description={t('services.requirementsHint')}
        autosize
        minRows={3}
        {...form.getInputProps('requirements')}
      />
      <Textarea
        label={t('services.noticeText')}
        description={t('services.noticeTextHint')}
        autosize
        {...form.getInputProps('noticeText')}
      />
      <TextInput type="url" label={t('services.noticeUrl')} autoComplete="off" {...form.getInputProps('noticeUrl')} />
      <TextInput
        type="url"
        label={t('services.externalBookingUrl')}
        description={t('services.externalBookingUrlHint')}
        autoComplete="off"
        {...form.getInputProps('externalBookingUrl')}
      />
      <NumberField
        label={t('catalogue.position')}
        description={t('catalogue.positionHint')}
        maw={280}
        {...form.getInputProps('position')}
      />
    </>
  );
}

function Operators({ form, catalogue }: Pick<Props, 'form' | 'catalogue'>) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('services.operatorIds')}
      description={t('services.operatorIdsHint')}
      {...form.getInputProps('operatorIds')}
    >
      <Stack gap="xs" mt="xs">
        {catalogue.operators
          .filter(({ retiredAt }) => retiredAt === null)
          .map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
      </Stack>
    </Checkbox.Group>
  );
}
