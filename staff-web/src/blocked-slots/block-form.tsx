import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirstInvalid } from '../mutations/field-errors.ts';
import { createKey } from '../../../web-client/src/idempotency-key.ts';
import { BlockSlotsDocument, type AffectedBookingsSummaryFragment } from '../gql/graphql.ts';
import { DateField } from '../components/fields/date-field.tsx';
import { TimeField } from '../components/fields/time-field.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { parseTime } from '../municipality-time/parse-time.ts';
import { useTimeZone } from '../municipality-time/time-zone-context.ts';
import { ResolutionsDialog } from '../agenda-changes/resolutions-dialog.tsx';
import { useAgendaChange } from '../agenda-changes/use-agenda-change.ts';
import { type BlockValues, toBlockSlotsInput, emptyBlockValues } from './block-values.ts';

type Props = {
  operators: readonly { id: string; name: string }[];
  onSaved(bookings: AffectedBookingsSummaryFragment): void;
};

/** Form that blocks time of operators, once or weekly. */
export function BlockForm({ operators, onSaved }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const [idempotencyKey, setKey] = useState(createKey);
  const time = (value: string) => (parseTime(value) === null ? t('hours.timeMissing') : null);
  const form = useForm<BlockValues>({
    initialValues: emptyBlockValues(operators),
    validate: {
      operatorIds: (ids) => (ids.length === 0 ? t('blocked.operatorsMissing') : null),
      date: (date) => (date === null ? t('hours.dateMissing') : null),
      from: time,
      to: time,
      weeklyUntil: (date, { weekly }) => (weekly && date === null ? t('hours.dateMissing') : null),
    },
  });
  const agendaChange = useAgendaChange({
    document: BlockSlotsDocument,
    result: (data) => data.blockSlots,
    preview: (blockSlots) => ({ blockSlots }),
    onDone: (bookings) => {
      form.reset();
      setKey(createKey());
      onSaved(bookings);
    },
    onInvalid: (errors) => {
      const fieldErrors = Object.fromEntries(
        Object.entries(errors).map(([path, message]) => [FIELDS[path.split('.')[0]!] ?? path, message]),
      );
      form.setErrors(fieldErrors);
      focusFirstInvalid(form, fieldErrors);
    },
  });

  function send(values: BlockValues) {
    const range = toBlockSlotsInput(values, zone);
    if (range === null) return form.setFieldError('from', t('explanation.noSuchTime'));
    void agendaChange.submit({ ...range, idempotencyKey });
  }

  return (
    <form noValidate onSubmit={form.onSubmit(send, (errors) => focusFirstInvalid(form, errors))}>
      <Stack gap="md">
        <Checkbox.Group label={t('blocked.operators')} {...form.getInputProps('operatorIds')}>
          <Stack gap="xs" mt="xs">
            {operators.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group align="flex-start">
          <DateField label={t('blocked.date')} {...form.getInputProps('date')} value={form.values.date} />
          <TimeField label={t('hours.opens')} {...form.getInputProps('from')} value={form.values.from} />
          <TimeField label={t('hours.closes')} {...form.getInputProps('to')} value={form.values.to} />
          <DateField
            label={t('blocked.lastDate')}
            description={t('blocked.lastDateHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            clearable
            {...form.getInputProps('lastDate')}
            value={form.values.lastDate}
          />
        </Group>
        <Checkbox label={t('blocked.weekly')} {...form.getInputProps('weekly', { type: 'checkbox' })} />
        {form.values.weekly && (
          <DateField
            label={t('blocked.weeklyUntil')}
            maw={220}
            {...form.getInputProps('weeklyUntil')}
            value={form.values.weeklyUntil}
          />
        )}
        <TextInput
          label={t('blocked.reason')}
          description={t('blocked.reasonHint')}
          maxLength={200}
          autoComplete="off"
          {...form.getInputProps('reason')}
        />
        {agendaChange.error !== null && <RequestErrorAlert {...agendaChange.error} />}
        <Button type="submit" loading={agendaChange.busy} style={{ alignSelf: 'flex-start' }}>
          {t('blocked.block')}
        </Button>
      </Stack>
      <ResolutionsDialog agendaChange={agendaChange} />
    </form>
  );
}

// Form fields by the API's field path, where the names differ.
const FIELDS: Record<string, string> = { startsAt: 'from', endsAt: 'to' };
