import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmBookingDocument, type BookingSummaryFragment } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { BookingDetails } from '../components/booking/booking-details.tsx';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';
import { useDates } from '../i18n/use-dates.ts';
import { TitledPage } from '../components/layout/titled-page.tsx';

/** A pending booking with its deadline and the button that confirms it. */
export function PendingBooking(props: { booking: BookingSummaryFragment; token: string; onConfirmed: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { booking } = props;
  const [confirm, { loading }] = useMutation(ConfirmBookingDocument, { fetchPolicy: 'no-cache' });
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const errorRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errorMessage) errorRef.current?.focus();
  }, [errorMessage]);

  const send = async () => {
    if (loading) return;
    setErrorMessage(null);
    try {
      const { data } = await confirm({ variables: { input: { token: props.token } } });
      const result = data?.confirmBooking;
      // Success, expired or not found: the page queries the booking again and shows its new state.
      if (result) return props.onConfirmed();
      setErrorMessage(t('own.failText'));
    } catch (error) {
      setErrorMessage(getRateLimitMessage(error) ?? t('own.failText'));
    }
  };
  return (
    <TitledPage title={t('confirm.title')}>
      <p className="confirm-what">{`${booking.service.name}, ${dates.moment(booking.startsAt)}`}</p>
      <p className="confirm-lead">
        <span>{t('confirm.heldUntil')}</span> <strong>{booking.confirmBy && dates.moment(booking.confirmBy)}</strong>.{' '}
        <span>{t('confirm.ask')}</span>
      </p>
      {errorMessage && (
        <Alert kind="danger" role="alert" title={t('confirm.failTitle')} ref={errorRef}>
          <p>{errorMessage}</p>
        </Alert>
      )}
      <button type="button" className="btn btn-primary btn-confirm" aria-disabled={loading} onClick={() => void send()}>
        {t(loading ? 'confirm.confirming' : 'confirm.confirm')}
      </button>
      <p className="confirm-note">{t('confirm.otherwise')}</p>
      <section className="receipt">
        <h2>{t('done.summary')}</h2>
        <BookingDetails booking={booking} status={t('own.REQUESTED')} />
      </section>
    </TitledPage>
  );
}
