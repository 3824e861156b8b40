import { Radio, Stack, Group, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAX_NOTES_LENGTH } from '../../../../api/src/field-rules/free-text.ts';
import type { BookFormApi } from './use-book-form.ts';

/** Fields for the applicant, their contacts and the source of the request. */
export function ApplicantFields({ form }: { form: BookFormApi }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Title order={3} size="h5">
        {t('booking.applicant')}
      </Title>
      <Radio.Group label={t('book.source')} {...form.getInputProps('source')}>
        <Group mt={4}>
          <Radio value="PHONE" label={t('book.byPhone')} />
          <Radio value="DESK" label={t('book.atDesk')} />
        </Group>
      </Radio.Group>
      <TextInput
        label={t('booking.surname')}
        withAsterisk
        autoComplete="off"
        {...form.getInputProps('applicant.surname')}
      />
      <TextInput label={t('booking.name')} withAsterisk autoComplete="off" {...form.getInputProps('applicant.name')} />
      <TextInput label={t('book.phone')} type="tel" autoComplete="off" {...form.getInputProps('applicant.phone')} />
      <TextInput
        label={t('book.email')}
        description={t('book.emailHint')}
        type="email"
        autoComplete="off"
        {...form.getInputProps('applicant.email')}
      />
      <Textarea
        label={t('book.notes')}
        autosize
        minRows={2}
        maxLength={MAX_NOTES_LENGTH}
        {...form.getInputProps('notes')}
      />
    </Stack>
  );
}
