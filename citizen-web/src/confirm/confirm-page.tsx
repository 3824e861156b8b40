import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { useLocationProperty } from 'wouter/use-browser-location';
import { PendingBookingDocument } from '../gql/graphql.ts';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';
import { PageSkeleton } from '../components/layout/page-skeleton.tsx';
import { ErrorMessage } from '../components/errors/error-page.tsx';
import { useLocalizedPath } from '../i18n/use-localized-path.ts';
import { ConfirmEmail } from './confirm-email.tsx';
import { PendingBooking } from './pending-booking.tsx';
import { TitledPage } from '../components/layout/titled-page.tsx';
import { UnknownBooking } from '../components/booking/unknown-booking.tsx';
import './confirm-page.css';

/** Start of a token that confirms a new email address; the tokens of bookings contain no dot. */
const EMAIL_TOKEN = 'email.';

/** The page that confirms a pending booking, opened by the token in the mail's link; opening it confirms nothing. */
export function ConfirmPage() {
  const token = useLocationProperty(() => globalThis.location.hash).slice(1);
  return <div className="own-page">{token === '' ? <Unknown /> : <Confirmation key={token} token={token} />}</div>;
}

function Confirmation({ token }: { token: string }) {
  return token.startsWith(EMAIL_TOKEN) ? (
    <ConfirmEmail token={token.slice(EMAIL_TOKEN.length)} />
  ) : (
    <ByToken token={token} />
  );
}

function ByToken({ token }: { token: string }) {
  const { t } = useTranslation();
  const localizePath = useLocalizedPath();
  const [confirmed, setConfirmed] = useState(false);
  const { data, error, loading, refetch } = useQuery(PendingBookingDocument, {
    variables: { token },
    fetchPolicy: 'no-cache',
  });
  const reload = () => void refetch().catch(() => undefined);
  if (error && !loading) {
    return (
      <TitledPage title={t('confirm.title')}>
        <ErrorMessage text={getRateLimitMessage(error)} onRetry={reload} />
      </TitledPage>
    );
  }
  if (!data) return <PageSkeleton title={t('confirm.title')} />;
  if (data.bookingByConfirmationToken === null) return <Unknown />;
  const { booking, expired, pageToken } = data.bookingByConfirmationToken;
  const onConfirmed = () => {
    setConfirmed(true);
    reload();
  };
  // The booking's page shows what became of it: one page for every state.
  if (expired || booking.confirmBy === null)
    return (
      <Redirect
        to={localizePath('/prenotazione', `#${pageToken}`)}
        state={confirmed ? { notice: 'confirmed' } : {}}
        replace
      />
    );
  return <PendingBooking booking={booking} token={token} onConfirmed={onConfirmed} />;
}

function Unknown() {
  const { t } = useTranslation();
  return (
    <TitledPage title={t('confirm.title')}>
      <UnknownBooking />
    </TitledPage>
  );
}
