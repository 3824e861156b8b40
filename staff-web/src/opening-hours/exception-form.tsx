import { Button, Checkbox, Fieldset, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { focusFirstInvalid } from '../mutations/field-errors.ts';
import { createKey } from '../../../web-client/src/idempotency-key.ts';
import { SetOpeningExceptionDocument, type AffectedBookingsSummaryFragment } from '../gql/graphql.ts';
import { DateField } from '../components/fields/date-field.tsx';
import { TimeField } from '../components/fields/time-field.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { parseTime } from '../municipality-time/parse-time.ts';
import { RepeatFields } from '../recurrence/repeat-fields.tsx';
import { RepeatPreview } from '../recurrence/repeat-preview.tsx';
import { repeatRules, toRepeatField } from '../recurrence/repeat-rules.ts';
import { EMPTY_REPEAT, type RepeatValues, toRecurrenceInput } from '../recurrence/repeat-values.ts';
import { ResolutionsDialog } from '../agenda-changes/resolutions-dialog.tsx';
import { useAgendaChange } from '../agenda-changes/use-agenda-change.ts';

type Props = {
  operatorId: string;
  placeId: string;
  exceptions: readonly { date: string; version: string }[];
  onSaved(bookings: AffectedBookingsSummaryFragment): void;
};
type Values = RepeatValues & { closed: boolean; hours: { key: string; opens: string; closes: string }[] };

const empty = () => ({ key: createKey(), opens: '', closes: '' });

/** Form that sets different hours for one date, or for each date of a repetition. */
export function ExceptionForm({ operatorId, placeId, exceptions, onSaved }: Props) {
  const { t } = useTranslation();
  const time = (value: string, { closed }: Values) =>
    !closed && parseTime(value) === null ? t('hours.timeMissing') : null;
  const form = useForm<Values>({
    initialValues: { ...EMPTY_REPEAT, date: null, closed: false, hours: [empty()] },
    validate: {
      ...repeatRules(t),
      date: (date) => (date === null ? t('hours.dateMissing') : null),
      hours: { opens: time, closes: time },
    },
  });
  const agendaChange = useAgendaChange({
    document: SetOpeningExceptionDocument,
    result: (data) => data.setOpeningException,
    preview: (setOpeningException) => ({ setOpeningException }),
    onDone: (bookings) => {
      form.reset();
      onSaved(bookings);
    },
    onConflict: (message) => form.setErrors({ date: message }),
    onInvalid: (errors) => {
      // Show errors of a whole row beside its first input.
      const fieldErrors = Object.fromEntries(Object.entries(errors).map(([path, message]) => [toField(path), message]));
      form.setErrors(fieldErrors);
      focusFirstInvalid(form, fieldErrors);
    },
  });

  function send(values: Values) {
    const { date, closed, hours } = values;
    const lines = closed
      ? []
      : hours.map(({ opens, closes }) => ({ opens: parseTime(opens)!, closes: parseTime(closes)! }));
    const version = exceptions.find((one) => one.date === date)?.version ?? null;
    const recurrence = toRecurrenceInput(values);
    void agendaChange.submit({ operatorId, placeId, date: date!, version, hours: lines, recurrence });
  }

  return (
    <form noValidate onSubmit={form.onSubmit(send, (errors) => focusFirstInvalid(form, errors))}>
      <Fieldset legend={<b>{t('hours.newException')}</b>}>
        <Stack gap="sm">
          <DateField label={t('hours.date')} maw={200} {...form.getInputProps('date')} value={form.values.date} />
          <Checkbox label={t('hours.closedAllDay')} {...form.getInputProps('closed', { type: 'checkbox' })} />
          {!form.values.closed &&
            form.values.hours.map(({ key, opens, closes }, i) => (
              <Group key={key} align="flex-start" gap="sm">
                <TimeField label={t('hours.opens')} {...form.getInputProps(`hours.${i}.opens`)} value={opens} />
                <TimeField label={t('hours.closes')} {...form.getInputProps(`hours.${i}.closes`)} value={closes} />
                {form.values.hours.length > 1 && (
                  <Button variant="subtle" color="red" mt={24} onClick={() => form.removeListItem('hours', i)}>
                    {t('hours.remove')}
                  </Button>
                )}
              </Group>
            ))}
          <RepeatFields form={form} />
          <RepeatPreview values={form.values} />
          {agendaChange.error !== null && <RequestErrorAlert {...agendaChange.error} />}
          <Group>
            <Button type="submit" loading={agendaChange.busy}>
              {t('hours.saveDate')}
            </Button>
            {!form.values.closed && (
              <Button variant="subtle" onClick={() => form.insertListItem('hours', empty())}>
                {t('hours.add.hours')}
              </Button>
            )}
          </Group>
        </Stack>
      </Fieldset>
      <ResolutionsDialog agendaChange={agendaChange} />
    </form>
  );
}

function toField(path: string): string {
  return /^hours\.\d+$/.test(path) ? `${path}.opens` : toRepeatField(path);
}
