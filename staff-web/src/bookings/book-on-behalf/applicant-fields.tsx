import { Radio, Stack, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PersonFields } from '../person-fields/person-fields.tsx';
import type { BookFormApi } from './use-book-form.ts';

/** Fields for the applicant, their contacts and the source of the request. */
export function ApplicantFields({ form }: { form: BookFormApi }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {t('booking.applicant')}
      </Title>
      <Radio.Group label={t('book.source')} {...form.getInputProps('source')}>
        <Group mt={4}>
          <Radio value="PHONE" label={t('book.byPhone')} />
          <Radio value="DESK" label={t('book.atDesk')} />
        </Group>
      </Radio.Group>
      <PersonFields form={form} emailHint={t('book.emailHint')} startsHere={form.getValues().serviceId !== ''} />
    </Stack>
  );
}
