import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { showFieldErrors } from '../mutations/show-field-errors.ts';
import { NumberField } from '../components/fields/number-field.tsx';
import { type PrivacySettingsPartsFragment, SetRetentionDocument } from '../gql/graphql.ts';
import { useVersionedForm } from '../mutations/use-versioned-form.ts';
import { ErrorAlert, SuccessAlert } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';

/** Retention period in days after the appointment. */
export function RetentionSection({ settings }: { settings: PrivacySettingsPartsFragment }) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(SetRetentionDocument);
  const [saved, setSaved] = useState<number | null>(null);
  const form = useForm<{ days: string | number }>({ initialValues: { days: settings.retentionDays } });

  const { seen, conflictMessage, showConflict, markSaved } = useVersionedForm(form, {
    record: settings,
    toValues: ({ retentionDays }) => ({ days: retentionDays as string | number }),
  });

  async function save({ days }: typeof form.values) {
    setSaved(null);
    const result = (await run({ input: { days: Math.trunc(Number(days)), version: seen.version } }))?.setRetention;
    if (result?.__typename === 'InvalidInput') return showFieldErrors(form, result);
    if (result?.__typename === 'PrivacySettingsConflict') return showConflict(result.message, result.settings);
    if (result === undefined) return;
    markSaved(result.settings);
    setSaved(result.settings.retentionDays);
  }

  return (
    <Section title={t('privacy.retention.title')}>
      <form noValidate onSubmit={form.onSubmit((values) => void save(values))}>
        <Stack gap="sm">
          <Text>{t('privacy.retention.intro')}</Text>
          <NumberField
            label={t('privacy.retention.days')}
            description={t('privacy.retention.bounds', {
              min: settings.shortestRetentionDays,
              max: settings.longestRetentionDays,
            })}
            maw={460}
            maxLength={3}
            {...form.getInputProps('days')}
          />
          {error && <RequestErrorAlert message={error.message} />}
          {conflictMessage !== null && <ErrorAlert>{conflictMessage}</ErrorAlert>}
          {saved !== null && <SuccessAlert>{t('privacy.retention.saved', { days: saved })}</SuccessAlert>}
          <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
            {t('privacy.retention.save')}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
