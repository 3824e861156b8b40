import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, focusFirst } from '../mutations/field-errors.ts';
import { useAct } from '../mutations/use-mutation-action.ts';
import { type MunicipalitySettingsFragment, ChangeMunicipalityDocument } from '../gql/graphql.ts';
import { Done } from '../components/alerts.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { MunicipalityFields } from './municipality-fields.tsx';
import { municipalityValues } from './municipality-values.ts';

/** What the comune says of itself, all in one form. */
export function MunicipalityForm({ municipality }: { municipality: MunicipalitySettingsFragment }) {
  const { t } = useTranslation();
  const { run, busy, trouble } = useAct(ChangeMunicipalityDocument);
  const [saved, setSaved] = useState<{ noticeVersion: string | null } | null>(null);
  const form = useForm({ initialValues: municipalityValues(municipality) });

  async function save(input: typeof form.values) {
    setSaved(null);
    const answer = (await run({ input }))?.changeMunicipality;
    if (answer?.__typename === 'InvalidInput') {
      const beside = fieldErrors(answer.errors);
      form.setErrors(beside);
      focusFirst(form, beside);
    }
    if (answer?.__typename === 'ChangeMunicipalitySuccess') {
      form.setValues(municipalityValues(answer.municipality));
      setSaved(answer);
    }
  }

  return (
    <form noValidate onSubmit={form.onSubmit((values) => void save(values))}>
      <Stack gap="lg">
        <MunicipalityFields form={form} />
        {trouble && <Trouble message={trouble.message} />}
        {saved !== null && (
          <Done>
            {t('municipality.saved')}
            {saved.noticeVersion !== null && ` ${t('municipality.noticeToo', { version: saved.noticeVersion })}`}
          </Done>
        )}
        <Group>
          <Button type="submit" loading={busy}>
            {t('municipality.save')}
          </Button>
          <Anchor href="/" target="_blank" rel="noopener">
            {t('municipality.look')}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
