import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert, SuccessAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { Section } from '../components/section.tsx';
import { type PrivacySettingsPartsFragment, SetInternalNotesInCopyDocument } from '../gql/graphql.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { useVersionedForm } from '../mutations/use-versioned-form.ts';

/** Choice whether the copy of a person's data includes the internal notes of staff. */
export function InternalNotesSection({ settings }: { settings: PrivacySettingsPartsFragment }) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(SetInternalNotesInCopyDocument);
  const [saved, setSaved] = useState<boolean | null>(null);
  const form = useForm({ initialValues: toValues(settings) });
  const { seen, conflictMessage, showConflict, markSaved } = useVersionedForm(form, { record: settings, toValues });

  async function save({ internalNotesInCopy }: typeof form.values) {
    setSaved(null);
    const input = { internalNotesInCopy, version: seen.internalNotesVersion };
    const result = (await run({ input }))?.setInternalNotesInCopy;
    if (result === undefined) return;
    if (result.__typename === 'PrivacySettingsConflict') return showConflict(result.message, result.settings);
    markSaved(result.settings);
    setSaved(result.settings.internalNotesInCopy);
  }

  return (
    <Section title={t('privacy.internalNotes.title')}>
      <form noValidate onSubmit={form.onSubmit((values) => void save(values))}>
        <Stack gap="sm">
          <Text>{t('privacy.internalNotes.intro')}</Text>
          <Checkbox
            label={t('privacy.internalNotes.label')}
            description={t('privacy.internalNotes.hint')}
            {...form.getInputProps('internalNotesInCopy', { type: 'checkbox' })}
          />
          {error && <RequestErrorAlert message={error.message} />}
          {conflictMessage !== null && <ErrorAlert>{conflictMessage}</ErrorAlert>}
          {saved !== null && (
            <SuccessAlert>{t(saved ? 'privacy.internalNotes.savedOn' : 'privacy.internalNotes.savedOff')}</SuccessAlert>
          )}
          <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
            {t('privacy.internalNotes.save')}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}

function toValues({ internalNotesInCopy }: PrivacySettingsPartsFragment) {
  return { internalNotesInCopy };
}
