import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirstInvalid } from '../mutations/field-errors.ts';
import { useVersionedForm } from '../mutations/use-versioned-form.ts';
import { type PatronSaintRecordFragment, SetPatronSaintDocument } from '../gql/graphql.ts';
import { ErrorAlert, SuccessAlert } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { ResolutionsDialog } from '../agenda-changes/resolutions-dialog.tsx';
import { summarizeResolutions } from '../agenda-changes/resolution-summary.ts';
import { useAgendaChange } from '../agenda-changes/use-agenda-change.ts';
import { listMonths } from './months.ts';

type Saint = PatronSaintRecordFragment | null;
type Props = { saint: Saint; onChanged(): void };

function toSaintValues(saint: Saint) {
  return { day: String(saint?.day ?? ''), month: String(saint?.month ?? '1'), name: saint?.name ?? '' };
}

/** Santo patrono: the yearly holiday of the municipality. */
export function PatronSaintSection({ saint, onChanged }: Props) {
  const { t } = useTranslation();
  const [months] = useState(listMonths);
  const [done, setDone] = useState<string | null>(null);
  const form = useForm({
    initialValues: toSaintValues(saint),
    validate: {
      day: (day, { name }) => (name.trim() !== '' && !/^\d{1,2}$/.test(day.trim()) ? t('closures.dayMissing') : null),
    },
  });
  // The record is never null, so that a conflict is also shown if the saint was set or removed in between.
  const { seen, conflictMessage, showConflict, markSaved } = useVersionedForm(form, {
    record: { saint },
    toValues: (record) => toSaintValues(record.saint),
    formatValue: (path, value) => (path === 'month' ? months.find((one) => one.value === value)?.label : undefined),
  });
  const agendaChange = useAgendaChange({
    document: SetPatronSaintDocument,
    result: (data) => data.setPatronSaint,
    preview: (setPatronSaint) => ({ setPatronSaint }),
    onDone: (bookings, { setPatronSaint }) => {
      setDone(`${t('closures.saintSaved')} ${summarizeResolutions(t, bookings)}`.trim());
      if (setPatronSaint.__typename === 'SetPatronSaintSuccess') markSaved({ saint: setPatronSaint.patronSaint });
      onChanged();
    },
    onConflict: (message, { setPatronSaint }) => {
      if (setPatronSaint.__typename === 'PatronSaintConflict')
        showConflict(message, { saint: setPatronSaint.patronSaint });
    },
    onInvalid: (errors) => {
      const fieldErrors = Object.fromEntries(
        Object.entries(errors).map(([path, message]) => [
          path === 'patronSaint' ? 'day' : path.split('.').at(-1)!,
          message,
        ]),
      );
      form.setErrors(fieldErrors);
      focusFirstInvalid(form, fieldErrors);
    },
  });

  function send({ day, month, name }: typeof form.values) {
    setDone(null);
    const none = day.trim() === '' && name.trim() === '';
    void agendaChange.submit({
      patronSaint: none ? null : { day: Number(day), month: Number(month), name },
      version: seen.saint?.version ?? null,
    });
  }

  return (
    <Section title={t('closures.saint')}>
      <form noValidate onSubmit={form.onSubmit(send, (errors) => focusFirstInvalid(form, errors))}>
        <Stack gap="sm">
          <Text>{t('closures.saintIntro')}</Text>
          <Group align="flex-start">
            <TextInput
              label={t('closures.day')}
              inputMode="numeric"
              maxLength={2}
              w={80}
              autoComplete="off"
              {...form.getInputProps('day')}
            />
            <NativeSelect label={t('closures.month')} data={months} {...form.getInputProps('month')} />
          </Group>
          <TextInput
            label={t('closures.saintName')}
            description={t('closures.saintNameHint')}
            maxLength={100}
            autoComplete="off"
            {...form.getInputProps('name')}
          />
          {agendaChange.error !== null && <RequestErrorAlert {...agendaChange.error} />}
          {conflictMessage !== null && <ErrorAlert>{conflictMessage}</ErrorAlert>}
          {done !== null && <SuccessAlert>{done}</SuccessAlert>}
          <Button type="submit" loading={agendaChange.busy} style={{ alignSelf: 'flex-start' }}>
            {t('closures.saveSaint')}
          </Button>
        </Stack>
      </form>
      <ResolutionsDialog agendaChange={agendaChange} />
    </Section>
  );
}
