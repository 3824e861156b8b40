import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelBookingDocument, type BookingSummaryFragment } from '../../gql/graphql.ts';
import { Alert } from '../../components/errors/alert.tsx';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import { TextArea } from '../../components/form/text-area.tsx';

/** The form that cancels a booking, with an optional reason. */
export function CancelForm(props: {
  booking: BookingSummaryFragment;
  token: string;
  onCancelled: () => void;
  onChanged: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [cancel, { loading }] = useMutation(CancelBookingDocument, { fetchPolicy: 'no-cache' });
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const errorRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errorMessage) errorRef.current?.focus();
  }, [errorMessage]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    setErrorMessage(null);
    try {
      const { data } = await cancel({ variables: { input: { token: props.token, reason: reason.trim() } } });
      const result = data?.cancelBooking;
      switch (result?.__typename) {
        case 'CancelBookingSuccess':
        case 'BookingClosed':
          return props.onCancelled();
        case 'BookingNotFound':
        case 'TooLateToCancel':
          setErrorMessage(result.message);
          return props.onChanged();
        default:
          result satisfies undefined;
          return setErrorMessage(t('own.failText'));
      }
    } catch (error) {
      setErrorMessage(getRateLimitMessage(error) ?? t('own.failText'));
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
      {errorMessage && (
        <Alert kind="danger" role="alert" title={t('own.failTitle')} ref={errorRef}>
          <p>{errorMessage}</p>
        </Alert>
      )}
      <div className="own-buttons">
        <button type="submit" className="btn btn-danger" aria-disabled={loading}>
          {t(loading ? 'own.cancelling' : 'own.cancel')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={props.onClose}>
          {t('own.keep')}
        </button>
      </div>
    </form>
  );
}
