import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../mutations/use-mutation-action.ts';
import { showErrors } from '../mutations/show-field-errors.ts';
import { NumberField } from '../components/fields/number-field.tsx';
import { type PrivacySettingsPartsFragment, SetRetentionDocument } from '../gql/graphql.ts';
import { Done } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { Trouble } from '../components/request-error-alert.tsx';

/** For how many days after the appointment the data of a booking are kept. */
export function RetentionPart({ settings }: { settings: PrivacySettingsPartsFragment }) {
  const { t } = useTranslation();
  const { run, busy, trouble } = useAct(SetRetentionDocument);
  const [saved, setSaved] = useState<number | null>(null);
  const form = useForm<{ days: string | number }>({ initialValues: { days: settings.retentionDays } });

  async function save({ days }: typeof form.values) {
    setSaved(null);
    const answer = (await run({ input: { days: Math.trunc(Number(days)) } }))?.setRetention;
    if (answer?.__typename === 'InvalidInput') return showErrors(form, answer);
    if (answer) setSaved(answer.settings.retentionDays);
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
          {trouble && <Trouble message={trouble.message} />}
          {saved !== null && <Done>{t('privacy.retention.saved', { days: saved })}</Done>}
          <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
            {t('privacy.retention.save')}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
