import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelBookingDocument, type BookingSummaryFragment } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';
import { TextArea } from '../components/form/text-field.tsx';
import { useDates } from '../i18n/use-dates.ts';

/** Asks before cancelling: an optional reason and one button; nothing happens until it is pressed. */
export function CancelForm(props: {
  booking: BookingSummaryFragment;
  token: string;
  onCancelled: () => void;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [reason, setReason] = useState('');
  const [cancel, { loading }] = useMutation(CancelBookingDocument, { fetchPolicy: 'no-cache' });
  const [failure, setFailure] = useState<string | null>(null);
  const failureBox = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) failureBox.current?.focus();
  }, [failure]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    setFailure(null);
    try {
      const { data } = await cancel({ variables: { input: { token: props.token, reason: reason.trim() } } });
      const result = data?.cancelBooking;
      switch (result?.__typename) {
        case 'CancelBookingSuccess':
          return props.onCancelled();
        case 'BookingNotFound':
        case 'TooLateToCancel':
          setFailure(result.message);
          return props.onChanged();
        default:
          result satisfies undefined;
          return setFailure(t('own.failText'));
      }
    } catch (error) {
      setFailure(getRateLimitMessage(error) ?? t('own.failText'));
    }
  };
  return (
    <form className="cancel-form" onSubmit={(event) => void submit(event)}>
      <p>{t('own.ask')}</p>
      <TextArea
        id="reason"
        rows={2}
        maxLength={200}
        label={t('own.reason')}
        optional={t('own.optional')}
        help={t('own.reasonHelp')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {failure && (
        <Alert kind="danger" role="alert" title={t('own.failTitle')} ref={failureBox}>
          <p>{failure}</p>
        </Alert>
      )}
      <button type="submit" className="btn btn-danger" aria-disabled={loading}>
        {t(loading ? 'own.cancelling' : 'own.cancel')}
      </button>
      <p className="cancel-note">
        {t('own.cancelUntil', { moment: dates.moment(props.booking.cancellableUntil) })} {t('own.keep')}
      </p>
    </form>
  );
}
