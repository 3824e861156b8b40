import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirstInvalid } from '../../mutations/field-errors.ts';
import { createKey } from '../../../../web-client/src/idempotency-key.ts';
import { BlockSlotsDocument, type AffectedBookingsSummaryFragment } from '../../gql/graphql.ts';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { ResolutionsDialog } from '../../agenda-changes/resolutions-dialog.tsx';
import { useAgendaChange } from '../../agenda-changes/use-agenda-change.ts';
import { toFormErrors } from './block-form-errors.ts';
import { BlockPreview } from './block-preview.tsx';
import { summarizeBlock } from './block-summary.ts';
import { BlockTimeFields } from './block-time-fields.tsx';
import { type BlockValues, emptyBlockValues } from './block-values.ts';
import { isRepeatComplete } from '../../recurrence/repeat-values.ts';
import { RepeatFields } from '../../recurrence/repeat-fields.tsx';
import { toBlockSpan, toRecurrence } from './to-block-input.ts';
import { blockRules, isTimeComplete } from './validate-block.ts';

type Props = {
  operators: readonly { id: string; name: string }[];
  onSaved(bookings: AffectedBookingsSummaryFragment): void;
};

/** Form that blocks time of operators, once or repeatedly. */
export function BlockForm({ operators, onSaved }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const [idempotencyKey, setKey] = useState(createKey);
  const form = useForm<BlockValues>({ initialValues: emptyBlockValues(operators), validate: blockRules(t) });
  const { values } = form;
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
      const fieldErrors = toFormErrors(errors, values);
      form.setErrors(fieldErrors);
      focusFirstInvalid(form, fieldErrors);
    },
  });
  const isComplete = isTimeComplete(values) && (values.days === 'EACH' || isRepeatComplete(values));
  const span = isComplete ? toBlockSpan(values, zone) : null;

  function send(filled: BlockValues) {
    const { operatorIds, reason } = filled;
    const filledSpan = toBlockSpan(filled, zone);
    if ('skipped' in filledSpan) return form.setFieldError(filledSpan.skipped, t('blocked.timeSkipped'));
    const recurrence = toRecurrence(filled);
    void agendaChange.submit({ operatorIds, ...filledSpan, recurrence, reason: reason.trim(), idempotencyKey });
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
        <BlockTimeFields form={form} />
        {values.days !== 'EACH' && <RepeatFields form={form} />}
        <TextInput
          label={t('blocked.reason')}
          description={t('blocked.reasonHint')}
          maxLength={200}
          autoComplete="off"
          {...form.getInputProps('reason')}
        />
        {span !== null && (
          <BlockPreview
            summary={summarizeBlock(t, values, listNames(operators, values.operatorIds))}
            times={'skipped' in span ? null : { ...span, recurrence: toRecurrence(values) }}
          />
        )}
        {agendaChange.error !== null && <RequestErrorAlert {...agendaChange.error} />}
        <Button type="submit" loading={agendaChange.busy} style={{ alignSelf: 'flex-start' }}>
          {t('blocked.block')}
        </Button>
      </Stack>
      <ResolutionsDialog agendaChange={agendaChange} />
    </form>
  );
}

function listNames(operators: Props['operators'], ids: readonly string[]): string[] {
  return operators.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}
