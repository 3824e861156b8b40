import { Button, Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirstInvalid } from '../mutations/field-errors.ts';
import { createKey } from '../../../web-client/src/idempotency-key.ts';
import { AddClosureDocument, type ClosuresQuery, type AffectedBookingsSummaryFragment } from '../gql/graphql.ts';
import { DateField } from '../components/fields/date-field.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { ResolutionsDialog } from '../agenda-changes/resolutions-dialog.tsx';
import { useAgendaChange } from '../agenda-changes/use-agenda-change.ts';
import { useSession } from '../session/session-context.ts';
import { listScopeOptions } from './scope-options.ts';

type Props = {
  places: ClosuresQuery['staffCatalogue']['places'];
  onSaved(bookings: AffectedBookingsSummaryFragment): void;
};
type Values = { placeId: string; from: string | null; until: string | null; reason: string };

/** Form that closes the municipality or one place on whole days. */
export function ClosureForm({ places, onSaved }: Props) {
  const { t } = useTranslation();
  const { me } = useSession();
  const scopes = listScopeOptions(t, me, places);
  const [idempotencyKey, setKey] = useState(createKey);
  const form = useForm<Values>({
    initialValues: { placeId: scopes[0]?.value ?? '', from: null, until: null, reason: '' },
    validate: {
      from: (date) => (date === null ? t('closures.dateMissing') : null),
      reason: (reason) => (reason.trim() === '' ? t('closures.reasonMissing') : null),
    },
  });
  const agendaChange = useAgendaChange({
    document: AddClosureDocument,
    result: (data) => data.addClosure,
    preview: (addClosure) => ({ addClosure }),
    onDone: (bookings) => {
      form.reset();
      setKey(createKey());
      onSaved(bookings);
    },
    onInvalid: (errors) => {
      form.setErrors(errors);
      focusFirstInvalid(form, errors);
    },
  });

  function send({ placeId, from, until, reason }: Values) {
    void agendaChange.submit({ placeId: placeId || null, from: from!, until: until ?? from!, reason, idempotencyKey });
  }

  return (
    <form noValidate onSubmit={form.onSubmit(send, (errors) => focusFirstInvalid(form, errors))}>
      <Fieldset legend={<b>{t('closures.new')}</b>}>
        <Stack gap="sm">
          <NativeSelect label={t('closures.where')} data={scopes} {...form.getInputProps('placeId')} />
          <Group align="flex-start">
            <DateField label={t('closures.from')} {...form.getInputProps('from')} value={form.values.from} />
            <DateField
              label={t('closures.until')}
              description={t('closures.untilHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              clearable
              {...form.getInputProps('until')}
              value={form.values.until}
            />
          </Group>
          <TextInput
            label={t('closures.reason')}
            description={t('closures.reasonHint')}
            maxLength={200}
            autoComplete="off"
            {...form.getInputProps('reason')}
          />
          {agendaChange.error !== null && <RequestErrorAlert {...agendaChange.error} />}
          <Button type="submit" loading={agendaChange.busy} style={{ alignSelf: 'flex-start' }}>
            {t('closures.add')}
          </Button>
        </Stack>
      </Fieldset>
      <ResolutionsDialog agendaChange={agendaChange} />
    </form>
  );
}
