import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import { Alert } from '../../components/errors/alert.tsx';
import { ReconfirmBookingDocument, type OwnBookingFragment } from '../../gql/graphql.ts';

/** The button with which a citizen confirms that they will come. */
export function ReconfirmButton(props: {
  booking: OwnBookingFragment;
  token: string;
  onConfirmed: () => void;
  /** The booking changed in between, or is closed. */
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const { booking, token, onConfirmed, onChanged } = props;
  const [reconfirm, { loading }] = useMutation(ReconfirmBookingDocument, { fetchPolicy: 'no-cache' });
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const errorRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errorMessage) errorRef.current?.focus();
  }, [errorMessage]);

  const submit = async () => {
    if (loading) return;
    setErrorMessage(null);
    try {
      const { data } = await reconfirm({ variables: { input: { token, sequence: booking.sequence } } });
      const result = data?.reconfirmBooking;
      switch (result?.__typename) {
        case 'ReconfirmBookingSuccess':
          return onConfirmed();
        case 'BookingChanged':
        case 'BookingClosed':
        case 'BookingNotFound':
          setErrorMessage(result.message);
          return onChanged();
        default:
          result satisfies undefined;
          return setErrorMessage(t('own.failText'));
      }
    } catch (error) {
      setErrorMessage(getRateLimitMessage(error) ?? t('own.failText'));
    }
  };
  return (
    <>
      {errorMessage && (
        <Alert kind="danger" role="alert" title={t('reconfirm.failTitle')} ref={errorRef}>
          <p>{errorMessage}</p>
        </Alert>
      )}
      <div className="pass-buttons">
        <button type="button" className="btn btn-primary" aria-disabled={loading} onClick={() => void submit()}>
          {t(loading ? 'reconfirm.confirming' : 'reconfirm.confirm')}
        </button>
      </div>
    </>
  );
}
