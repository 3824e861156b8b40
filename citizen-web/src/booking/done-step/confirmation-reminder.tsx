import { useTranslation } from 'react-i18next';
import type { BookingSummaryFragment } from '../../gql/graphql.ts';
import { Alert } from '../../components/errors/alert.tsx';
import { useDates } from '../../i18n/use-dates.ts';

/** Reminds the citizen to confirm a pending booking by email before the slot is released. */
export function ConfirmationReminder({ booking }: { booking: BookingSummaryFragment }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Alert kind="warning" title={t('done.heldStep')}>
      <p>
        <span>{t('done.heldMail')}</span> <strong>{booking.applicant.email}</strong> <span>{t('done.heldBy')}</span>{' '}
        <strong>{booking.confirmBy && dates.moment(booking.confirmBy)}</strong>.
      </p>
      <p>{t('done.heldUntil')}</p>
      <p>{t('done.heldSpam')}</p>
    </Alert>
  );
}
