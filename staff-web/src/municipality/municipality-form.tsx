import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFieldErrors, focusFirstInvalid } from '../mutations/field-errors.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { type MunicipalitySettingsFragment, ChangeMunicipalityDocument } from '../gql/graphql.ts';
import { SuccessAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { MunicipalityFields } from './municipality-fields.tsx';
import { toMunicipalityValues } from './municipality-values.ts';

/** Form of the municipality settings. */
export function MunicipalityForm({ municipality }: { municipality: MunicipalitySettingsFragment }) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(ChangeMunicipalityDocument);
  const [saved, setSaved] = useState<{ noticeVersion: string | null } | null>(null);
  const form = useForm({ initialValues: toMunicipalityValues(municipality) });

  async function save(input: typeof form.values) {
    setSaved(null);
    const result = (await run({ input }))?.changeMunicipality;
    if (result?.__typename === 'InvalidInput') {
      const fieldErrors = toFieldErrors(result.errors);
      form.setErrors(fieldErrors);
      focusFirstInvalid(form, fieldErrors);
    }
    if (result?.__typename === 'ChangeMunicipalitySuccess') {
      form.setValues(toMunicipalityValues(result.municipality));
      setSaved(result);
    }
  }

  return (
    <form noValidate onSubmit={form.onSubmit((values) => void save(values))}>
      <Stack gap="lg">
        <MunicipalityFields form={form} />
        {error && <RequestErrorAlert message={error.message} />}
        {saved !== null && (
          <SuccessAlert>
            {t('municipality.saved')}
            {saved.noticeVersion !== null && ` ${t('municipality.noticeToo', { version: saved.noticeVersion })}`}
          </SuccessAlert>
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
