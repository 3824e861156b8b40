import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLocationProperty } from 'wouter/use-browser-location';
import { PendingBookingDocument } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { ContactLines } from '../components/contact-lines.tsx';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';
import { PageSkeleton } from '../components/layout/page-skeleton.tsx';
import { ErrorMessage } from '../components/errors/error-page.tsx';
import { useMunicipality } from '../municipality/municipality-context.ts';
import { useLocalizedPath } from '../i18n/use-localized-path.ts';
import { Confirmed } from './confirmed.tsx';
import { Expired } from './expired.tsx';
import { PendingBooking } from './pending-booking.tsx';
import { TitledPage } from '../components/layout/titled-page.tsx';
import './confirm-page.css';

/** The page that the mail of a held booking opens, by the secret in its link: opening it confirms nothing. */
export function ConfirmPage() {
  const token = useLocationProperty(() => globalThis.location.hash).slice(1);
  return <div className="own-page">{token === '' ? <Unknown /> : <ByToken key={token} token={token} />}</div>;
}

function ByToken({ token }: { token: string }) {
  const { t } = useTranslation();
  const [answered, setAnswered] = useState(false);
  const { data, error, loading, refetch } = useQuery(PendingBookingDocument, {
    variables: { token },
    fetchPolicy: 'no-cache',
  });
  const lookAgain = () => void refetch().catch(() => undefined);
  if (error && !loading) {
    return (
      <TitledPage title={t('confirm.title')}>
        <ErrorMessage text={getRateLimitMessage(error)} onRetry={lookAgain} />
      </TitledPage>
    );
  }
  if (!data) return <PageSkeleton title={t('confirm.title')} />;
  if (data.bookingByConfirmationToken === null) return <Unknown />;
  const { booking, expired } = data.bookingByConfirmationToken;
  const onAnswered = () => {
    setAnswered(true);
    lookAgain();
  };
  if (expired) return <Expired booking={booking} arrived={answered} />;
  if (booking.confirmBy === null) return <Confirmed booking={booking} arrived={answered} />;
  return <PendingBooking booking={booking} token={token} onAnswered={onAnswered} />;
}

function Unknown() {
  const { t } = useTranslation();
  const address = useLocalizedPath();
  const { contacts } = useMunicipality();
  return (
    <TitledPage title={t('confirm.title')}>
      <Alert kind="warning" role="alert" title={t('own.unknownTitle')}>
        <p>{t('own.unknownText')}</p>
        <ContactLines phone={contacts.phone} email={contacts.email} />
      </Alert>
      <Link className="btn btn-outline-primary" to={address('/')}>
        {t('trouble.toStart')}
      </Link>
    </TitledPage>
  );
}
