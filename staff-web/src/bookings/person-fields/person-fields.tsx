import { Textarea, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { MAX_NOTES_LENGTH } from '../../../../api/src/field-rules/free-text.ts';

/** A form with the fields `applicant` and `notes`. */
type PersonForm = { getInputProps(path: string): GetInputPropsReturnType };

/** Fields for the applicant, their contacts and their notes. */
export function PersonFields(props: {
  form: PersonForm;
  emailHint?: string;
  /** Whether the focus starts in the surname. Defaults to false. */
  startsHere?: boolean;
}) {
  const { form, emailHint, startsHere = false } = props;
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        data-autofocus={startsHere || undefined}
        label={t('booking.surname')}
        withAsterisk
        autoComplete="off"
        {...form.getInputProps('applicant.surname')}
      />
      <TextInput label={t('booking.name')} withAsterisk autoComplete="off" {...form.getInputProps('applicant.name')} />
      <TextInput label={t('book.phone')} type="tel" autoComplete="off" {...form.getInputProps('applicant.phone')} />
      <TextInput
        label={t('book.email')}
        description={emailHint}
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
    </>
  );
}
