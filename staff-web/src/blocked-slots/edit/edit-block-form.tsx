import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BlockedSlotRecordFragment, ChangeBlockedSlotDocument, type UnblockScope } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { ResolutionsDialog } from '../../agenda-changes/resolutions-dialog.tsx';
import { summarizeResolutions } from '../../agenda-changes/resolution-summary.ts';
import { useAgendaChange } from '../../agenda-changes/use-agenda-change.ts';
import { focusFirstInvalid } from '../../mutations/field-errors.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { toFormErrors } from '../form/block-form-errors.ts';
import { BlockPreview } from '../form/block-preview.tsx';
import { summarizeBlock } from '../form/block-summary.ts';
import { BlockTimeFields } from '../form/block-time-fields.tsx';
import { type BlockValues, emptyBlockValues } from '../form/block-values.ts';
import { SlotNow } from '../slot/slot-now.tsx';
import { toBlockSpan } from '../form/to-block-input.ts';
import { toBlockTimeValues } from '../form/to-block-values.ts';
import { UnblockButton } from '../slot/unblock-button.tsx';
import { blockTimeRules, isTimeComplete } from '../form/validate-block.ts';

type Props = {
  slot: BlockedSlotRecordFragment;
  onClose(): void;
  onDone(message: string): void;
};

type Conflict = { message: string; current: BlockedSlotRecordFragment | null };

/** Form for the time and reason of a blocked slot, or of its series. A conflict keeps what was typed. */
export function EditBlockForm({ slot, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const [scope, setScope] = useState<UnblockScope>('ONE');
  const [seen, setSeen] = useState(slot);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const form = useForm<BlockValues>({
    initialValues: { ...emptyBlockValues([slot.operator]), ...toBlockTimeValues(slot, zone), reason: slot.reason },
    validate: blockTimeRules(t),
  });
  const { values } = form;
  const agendaChange = useAgendaChange({
    document: ChangeBlockedSlotDocument,
    result: (data) => data.changeBlockedSlot,
    preview: (changeBlockedSlot) => ({ changeBlockedSlot }),
    onDone: (bookings) => onDone(`${t('blocked.changed')} ${summarizeResolutions(t, bookings)}`),
    onConflict: (message, { changeBlockedSlot }) => {
      const current = 'blockedSlot' in changeBlockedSlot ? (changeBlockedSlot.blockedSlot ?? null) : null;
      setConflict({ message, current });
      if (current !== null) setSeen(current);
    },
    onInvalid: (errors) => {
      const fieldErrors = toFormErrors(errors, values);
      form.setErrors(fieldErrors);
      focusFirstInvalid(form, fieldErrors);
      setErrorMessage(errors['blockedSlotId'] ?? null);
    },
  });

  function send(filled: BlockValues) {
    setConflict(null);
    setErrorMessage(null);
    const span = toBlockSpan(filled, zone);
    if ('skipped' in span) return form.setFieldError(span.skipped, t('blocked.timeSkipped'));
    const version = scope === 'ONE' ? seen.version : seen.seriesVersion;
    void agendaChange.submit({ blockedSlotId: slot.id, scope, version, ...span, reason: filled.reason.trim() });
  }

  return (
    <form noValidate onSubmit={form.onSubmit(send, (errors) => focusFirstInvalid(form, errors))}>
      <Stack gap="md">
        <Text fw={600}>{slot.operator.name}</Text>
        {slot.seriesLength > 1 && (
          <Radio.Group
            label={t('blocked.changeWhich', { count: slot.seriesLength })}
            description={scope === 'ONE' ? undefined : t('blocked.seriesHint')}
            value={scope}
            onChange={(value) => setScope(value as UnblockScope)}
          >
            <Group mt="xs">
              {(['ONE', 'FOLLOWING', 'SERIES'] as const).map((value) => (
                <Radio key={value} value={value} label={t(`blocked.scope.${value}`)} />
              ))}
            </Group>
          </Radio.Group>
        )}
        <BlockTimeFields form={form} choices={['ONE', 'CONTINUOUS']} />
        <TextInput
          label={t('blocked.reason')}
          description={t('blocked.reasonHint')}
          maxLength={200}
          autoComplete="off"
          {...form.getInputProps('reason')}
        />
        {isTimeComplete(values) && (
          <BlockPreview summary={summarizeBlock(t, values, [slot.operator.name])} times={null} />
        )}
        {conflict !== null && <SlotNow message={conflict.message} slot={conflict.current} />}
        {errorMessage !== null && <ErrorAlert>{errorMessage}</ErrorAlert>}
        {agendaChange.error !== null && <RequestErrorAlert {...agendaChange.error} />}
        <Group justify="space-between">
          <UnblockButton key={seen.version} slot={seen} variant="default" onUnblocked={onDone} />
          <Group>
            <Button variant="default" onClick={onClose}>
              {t('blocked.cancelEdit')}
            </Button>
            <Button type="submit" loading={agendaChange.busy}>
              {t('blocked.saveEdit')}
            </Button>
          </Group>
        </Group>
      </Stack>
      <ResolutionsDialog agendaChange={agendaChange} />
    </form>
  );
}
