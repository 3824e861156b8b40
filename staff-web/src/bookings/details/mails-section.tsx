import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { ResendBookingMailDocument, type StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { useMutationAction } from '../../mutations/use-mutation-action.ts';
import { SuccessAlert } from '../../components/alerts.tsx';
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

  async function resend() {
    setSent(false);
    const done = (await run({ bookingId: booking.id }))?.resendBookingMail;
    if (done === undefined) return;
    setSent(done);
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
        {booking.applicant.email !== null && (
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
