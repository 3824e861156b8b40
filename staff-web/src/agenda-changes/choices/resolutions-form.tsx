import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import type { AffectedBookingFragment } from '../../gql/graphql.ts';
import type { AgendaChange } from '../agenda-change.ts';
import foot from '../dialog-foot.module.css';
import { BookingRow } from './booking-row.tsx';
import { BulkActions } from './bulk-actions.tsx';
import styles from './choices.module.css';
import { mentionsHealth } from './mentions-health.ts';
import { EMPTY_DRAFT, type ResolutionDraft, type ResolutionDrafts, toResolutions } from './resolution-drafts.ts';

const MAX_REASON_LENGTH = 200;

type Props<Input> = { agendaChange: AgendaChange<Input>; affectedBookings: readonly AffectedBookingFragment[] };

/** Form with one row per affected booking, actions for all of them, and one reason for all that are cancelled. */
export function ResolutionsForm<Input>({ agendaChange, affectedBookings }: Props<Input>) {
  const { t } = useTranslation();
  const [drafts, setDrafts] = useState<ResolutionDrafts>({});
  const [reason, setReason] = useState(t('resolutions.defaultReason'));
  const [submitted, setSubmitted] = useState(false);
  const { resolutions, problems } = toResolutions(affectedBookings, drafts, reason);
  const missing = Object.keys(problems).length;
  const count = (kind: ResolutionDraft['kind']) =>
    affectedBookings.filter(({ id }) => (drafts[id]?.kind ?? null) === kind).length;
  const cancelCount = count('CANCEL');
  const isReasonMissing = cancelCount > 0 && reason.trim() === '';
  const told = affectedBookings.filter(({ id }) => (drafts[id]?.kind ?? 'KEEP') !== 'KEEP');
  const mailCount = told.filter(({ email }) => email !== null).length;

  function send() {
    setSubmitted(true);
    if (missing === 0 && !isReasonMissing) void agendaChange.resolve(resolutions);
  }

  function change(booking: AffectedBookingFragment, draft: ResolutionDraft) {
    const changed = { ...drafts, [booking.id]: draft };
    setDrafts(changed);
    // Only a time that is written by hand can be wrong from the start.
    if (draft.kind === 'MOVE' && draft.manual !== null && draft.time !== null)
      void agendaChange.check(toResolutions(affectedBookings, changed, reason).resolutions);
  }

  return (
    <Stack gap="sm">
      <Text>{t('resolutions.intro', { count: affectedBookings.length })}</Text>
      <BulkActions bookings={affectedBookings} drafts={drafts} verdicts={agendaChange.verdicts} onChange={setDrafts} />
      <div className={styles.rows}>
        {affectedBookings.map((booking) => (
          <BookingRow
            key={booking.id}
            booking={booking}
            draft={drafts[booking.id] ?? EMPTY_DRAFT}
            verdict={agendaChange.verdicts[booking.id]}
            isChanged={agendaChange.changedIds.includes(booking.id)}
            problem={submitted ? problems[booking.id] : undefined}
            onChange={(draft) => change(booking, draft)}
          />
        ))}
      </div>
      {cancelCount > 0 && (
        <Textarea
          label={t('resolutions.reason', { count: cancelCount })}
          description={t('resolutions.reasonHint')}
          maxLength={MAX_REASON_LENGTH}
          autosize
          value={reason}
          error={submitted && isReasonMissing && t('resolutions.reasonMissing')}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      )}
      <output>{cancelCount > 0 && mentionsHealth(reason) && <Text fw={600}>{t('resolutions.health')}</Text>}</output>
      {agendaChange.error !== null && <RequestErrorAlert message={agendaChange.error.message} />}
      {agendaChange.errorMessage !== null && <ErrorAlert>{agendaChange.errorMessage}</ErrorAlert>}
      {submitted && missing > 0 && <ErrorAlert>{t('resolutions.missing', { count: missing })}</ErrorAlert>}
      <div className={foot.foot}>
        <Text size="sm">
          {t('resolutions.totals', {
            moved: count('MOVE'),
            cancelled: cancelCount,
            kept: count('KEEP'),
            mails: mailCount,
            calls: told.length - mailCount,
          })}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={agendaChange.cancel}>
            {t('resolutions.back')}
          </Button>
          <Button loading={agendaChange.busy} onClick={send}>
            {t('resolutions.apply')}
          </Button>
        </Group>
      </div>
    </Stack>
  );
}
