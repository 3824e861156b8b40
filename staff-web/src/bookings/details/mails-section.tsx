import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { ResendBookingMailDocument, type StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { useMutationAction } from '../../mutations/use-mutation-action.ts';
import { ErrorAlert, SuccessAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import styles from '../bookings.module.css';
import { DetailsSection } from './details-section.tsx';
import { instantText } from '../../municipality-time/instant-text.ts';

type Mail = StaffBookingPartsFragment['mails'][number];

/** Mails of a booking with their delivery state, and a button to resend the last one. */
export function MailsSection({ booking, reload }: { booking: StaffBookingPartsFragment; reload(): void }) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(ResendBookingMailDocument);
  const [sent, setSent] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function resend() {
    setSent(false);
    setRefusal(null);
    const result = (await run({ bookingId: booking.id }))?.resendBookingMail;
    if (result === undefined) return;
    if (result.__typename === 'StaffBookingSuccess') setSent(true);
    else setRefusal(result.message);
    reload();
  }

  return (
    <DetailsSection title={t('mail.title')} icon={<Icon name="mail" />}>
      <Stack gap="sm" align="stretch">
        {booking.mails.length === 0 && (
          <Text size="sm">{t(booking.applicant.email === null ? 'mail.noAddress' : 'mail.none')}</Text>
        )}
        {booking.mails.length > 0 && (
          <ul className={styles.list}>
            {booking.mails.map((mail) => (
              <MailItem key={mail.id} mail={mail} />
            ))}
          </ul>
        )}
        {error && <RequestErrorAlert message={error.message} />}
        {sent && <SuccessAlert>{t('mail.resent')}</SuccessAlert>}
        {refusal !== null && <ErrorAlert title={t('mail.notResent')}>{refusal}</ErrorAlert>}
        {canResend(booking) && (
          <Button
            variant="default"
            size="xs"
            onClick={() => void resend()}
            loading={busy}
            style={{ alignSelf: 'start' }}
          >
            {t('mail.resend')}
          </Button>
        )}
      </Stack>
    </DetailsSection>
  );
}

/** Returns whether a mail of the booking would be sent again. The server has the same rule and gives the reason. */
function canResend({ applicant, status, confirmBy, endsAt, mails }: StaffBookingPartsFragment): boolean {
  const isWithdrawn = status === 'REJECTED' || (status === 'CANCELLED' && confirmBy === null);
  const isOver = status === 'NO_SHOW' || status === 'COMPLETED' || Date.parse(endsAt) <= Date.now();
  const hasFailed = mails.findLast(({ kind }) => kind === 'BOOKING_CANCELLED')?.state === 'FAILED';
  return applicant.email !== null && (!isWithdrawn || hasFailed) && !isOver;
}

function MailItem({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  return (
    <li data-bad={mail.state === 'FAILED' || undefined}>
      <span className={styles.at}>{instantText(mail.sentAt ?? mail.createdAt, zone, 'short')}</span>
      {mail.title}: <strong>{t(`mail.state.${mail.state}`)}</strong>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('mail.to', { recipient: mail.recipient })}
        {mail.attempts > 1 && `, ${t('mail.attempts', { count: mail.attempts })}`}
      </Text>
      {mail.lastError !== null && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('mail.serverSaid', { words: mail.lastError })}
        </Text>
      )}
    </li>
  );
}
