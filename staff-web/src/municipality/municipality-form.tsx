import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFieldErrors, focusFirstInvalid } from '../mutations/field-errors.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { type MunicipalitySettingsFragment, ChangeMunicipalityDocument } from '../gql/graphql.ts';
import { useVersionedForm } from '../mutations/use-versioned-form.ts';
import { ErrorAlert, SuccessAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { MunicipalityFields } from './municipality-fields.tsx';
import { toMunicipalityValues } from './municipality-values.ts';

/** Form of the municipality settings. */
export function MunicipalityForm({ municipality }: { municipality: MunicipalitySettingsFragment }) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(ChangeMunicipalityDocument);
  const [saved, setSaved] = useState<{ noticeVersion: string | null } | null>(null);
  const form = useForm({ initialValues: toMunicipalityValues(municipality) });

  const { seen, conflictMessage, showConflict, markSaved } = useVersionedForm(form, {
    record: municipality,
    toValues: toMunicipalityValues,
  });

  async function save(values: typeof form.values) {
    setSaved(null);
    const result = (await run({ input: { ...values, version: seen.version } }))?.changeMunicipality;
    if (result?.__typename === 'InvalidInput') {
      const fieldErrors = toFieldErrors(result.errors);
      form.setErrors(fieldErrors);
      focusFirstInvalid(form, fieldErrors);
    }
    if (result?.__typename === 'MunicipalityConflict') showConflict(result.message, result.municipality);
    if (result?.__typename === 'ChangeMunicipalitySuccess') {
      markSaved(result.municipality);
      form.setValues(toMunicipalityValues(result.municipality));
      setSaved(result);
    }
  }

  return (
    <form noValidate onSubmit={form.onSubmit((values) => void save(values))}>
      <Stack gap="lg">
        <MunicipalityFields form={form} />
        {error && <RequestErrorAlert message={error.message} />}
        {conflictMessage !== null && <ErrorAlert>{conflictMessage}</ErrorAlert>}
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
