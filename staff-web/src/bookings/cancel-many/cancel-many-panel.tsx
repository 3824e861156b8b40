import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_NOTES_LENGTH } from '../../../../api/src/field-rules/free-text.ts';
import type { BookingLinePartsFragment } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { NotifyManyField } from '../notify-many-field.tsx';
import type { Selection } from '../select-box.tsx';
import { useCancelMany } from './use-cancel-many.ts';

type Lines = readonly BookingLinePartsFragment[];

/** Cancels the chosen bookings with one reason; each line shows its own result, and a sentence sums them up. */
export function CancelManyPanel({ chosen, selection }: { chosen: Lines; selection: Selection }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const many = useCancelMany();
  // The lines and versions as they were seen when the dialog was opened.
  const [lines, setLines] = useState<Lines | null>(null);
  const [reason, setReason] = useState('');
  const [notifyCitizen, setNotifyCitizen] = useState(true);
  const [reasonError, setReasonError] = useState<string | null>(null);
  const answered = (lines ?? []).flatMap(({ id }) => many.results[id] ?? []);
  const isFinished = lines !== null && !many.busy && answered.length === lines.length;
  const doneCount = answered.filter(({ isDone }) => isDone).length;

  function close() {
    if (isFinished) {
      selection.change([]);
      setReason('');
    }
    many.clear();
    setLines(null);
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() === '') return setReasonError(t('cancel.reasonMissing'));
    await many.cancelAll(lines ?? [], { reason, notifyCitizen });
  }

  return (
    <>
      {chosen.length > 0 && (
        <Button variant="outline" color="red" onClick={() => setLines(chosen)}>
          {t('cancelMany.open', { count: chosen.length })}
        </Button>
      )}
      <Modal
        opened={lines !== null}
        onClose={close}
        title={t('cancelMany.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
        closeOnClickOutside={false}
      >
        <form onSubmit={(event) => void send(event)} noValidate>
          <Stack>
            <ul>
              {lines?.map(({ id, number, applicantName, startsAt }) => (
                <li key={id}>
                  {t('cancelMany.line', { number, name: applicantName, when: instantText(startsAt, zone, 'dated') })}
                  {many.results[id] !== undefined && <Text fw={600}>{many.results[id].message}</Text>}
                </li>
              ))}
            </ul>
            <output>
              {isFinished && (
                <Text>{t('cancelMany.summary', { done: doneCount, failed: answered.length - doneCount })}</Text>
              )}
            </output>
            {!isFinished && (
              <Textarea
                label={t('cancelMany.reason')}
                description={t(notifyCitizen ? 'cancel.reasonMailed' : 'cancel.reasonKept')}
                required
                autosize
                minRows={3}
                maxLength={MAX_NOTES_LENGTH}
                data-autofocus
                value={reason}
                error={reasonError}
                onChange={({ currentTarget }) => {
                  setReason(currentTarget.value);
                  setReasonError(null);
                }}
              />
            )}
            {!isFinished && (
              <NotifyManyField people={lines ?? []} checked={notifyCitizen} onChange={setNotifyCitizen} />
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={close} disabled={many.busy}>
                {t(isFinished ? 'close' : 'cancelMany.keep')}
              </Button>
              {!isFinished && (
                <Button type="submit" color="red" loading={many.busy}>
                  {t('cancelMany.submit', { count: lines?.length ?? 0 })}
                </Button>
              )}
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
