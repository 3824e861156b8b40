import { useQuery } from '@apollo/client/react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useHistoryState, useLocationProperty } from 'wouter/use-browser-location';
import { OwnBookingDocument } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { ContactLines } from '../components/contact-lines.tsx';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';
import { PageSkeleton } from '../components/layout/page-skeleton.tsx';
import { TitledPage } from '../components/layout/titled-page.tsx';
import type { NavigationState } from '../components/navigation-state.ts';
import { ErrorMessage } from '../components/errors/error-page.tsx';
import { useMunicipality } from '../municipality/municipality-context.ts';
import { useLocalizedPath } from '../i18n/use-localized-path.ts';
import { Cancelled } from './cancelled.tsx';
import { OwnBooking } from './own-booking.tsx';
import './own-booking-page.css';

/** The citizen's own booking, opened by the token in the mail's link; opening it changes nothing. */
export function OwnBookingPage({ purpose }: { purpose: 'status' | 'cancel' }) {
  const { t } = useTranslation();
  const { name } = useMunicipality();
  const token = useLocationProperty(() => globalThis.location.hash).slice(1);
  const title = t(purpose === 'cancel' ? 'own.cancelPage' : 'own.statusPage');
  useEffect(() => {
    document.title = t('title.page', { page: title, municipality: name });
  }, [t, title, name]);
  return (
    <div className="own-page">
      {token === '' ? (
        <OwnPage title={title}>
          <Unknown />
        </OwnPage>
      ) : (
        <ByToken key={token} token={token} purpose={purpose} title={title} />
      )}
    </div>
  );
}

function ByToken({ token, purpose, title }: { token: string; purpose: 'status' | 'cancel'; title: string }) {
  const [cancelled, setCancelled] = useState(false);
  const { data, error, loading, refetch } = useQuery(OwnBookingDocument, {
    variables: { token },
    fetchPolicy: 'no-cache',
  });
  if (cancelled) return <Cancelled />;
  if (data)
    return (
      <OwnPage title={title}>
        {data.bookingByToken === null ? (
          <Unknown />
        ) : (
          <OwnBooking
            booking={data.bookingByToken}
            token={token}
            purpose={purpose}
            onCancelled={() => setCancelled(true)}
            onChanged={() => void refetch().catch(() => undefined)}
          />
        )}
      </OwnPage>
    );
  if (error && !loading)
    return (
      <OwnPage title={title}>
        <ErrorMessage text={getRateLimitMessage(error)} onRetry={() => void refetch().catch(() => undefined)} />
      </OwnPage>
    );
  return <PageSkeleton title={title} />;
}

function OwnPage({ title, children }: { title: string; children: ReactNode }) {
  // The first page that a browser opens keeps its focus; a link within the app moves it here.
  const followedLink = useHistoryState<NavigationState>() !== null;
  return (
    <TitledPage title={title} focusHeading={followedLink}>
      {children}
    </TitledPage>
  );
}

function Unknown() {
  const { t } = useTranslation();
  const localizePath = useLocalizedPath();
  const { contacts } = useMunicipality();
  return (
    <>
      <Alert kind="warning" role="alert" title={t('own.unknownTitle')}>
        <p>{t('own.unknownText')}</p>
        <ContactLines phone={contacts.phone} email={contacts.email} />
      </Alert>
      <Link className="btn btn-outline-primary" to={localizePath('/')}>
        {t('trouble.toStart')}
      </Link>
    </>
  );
}
