import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { PersonValues } from './person-values.ts';

const INPUT_TYPES = { surname: 'text', name: 'text', phone: 'tel', email: 'email' } as const;

/** Fields for the person who waits, and the language of their mails. */
export function PersonFields({ form }: { form: UseFormReturnType<PersonValues> }) {
  const { t } = useTranslation();
  return (
    <>
      {(['surname', 'name', 'phone', 'email'] as const).map((field) => (
        <TextInput
          key={field}
          type={INPUT_TYPES[field]}
          label={t(`waitingList.field.${field}`)}
          description={field === 'email' ? t('waitingList.emailHint') : undefined}
          withAsterisk
          autoComplete="off"
          {...form.getInputProps(field)}
        />
      ))}
      <Textarea label={t('waitingList.field.notes')} autosize {...form.getInputProps('notes')} />
      <NativeSelect
        label={t('waitingList.field.language')}
        maw={320}
        data={(['it', 'en'] as const).map((value) => ({ value, label: t(`invitations.language.${value}`) }))}
        {...form.getInputProps('language')}
      />
    </>
  );
}
