import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocationProperty } from 'wouter/use-browser-location';
import { OwnDataDocument, UpcomingBookingsDocument } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';
import { PageSkeleton } from '../components/layout/page-skeleton.tsx';
import { ErrorMessage } from '../components/errors/error-page.tsx';
import { useMunicipality } from '../municipality/municipality-context.ts';
import type { ErasedData } from './erase-form.tsx';
import { RequestLinkForm } from './request-link-form.tsx';
import { StoredData } from './stored-data.tsx';
import { UpcomingBookings } from './upcoming-bookings.tsx';
import './own-data.css';

/**
 * "I miei dati", and "Le mie prenotazioni" after a lost mail: requests a mail with a link; opened by that link, shows
 * the appointments to come and the stored data, and changes nothing.
 */
export function OwnDataPage({ purpose }: { purpose: 'bookings' | 'data' }) {
  const { t } = useTranslation();
  const { name } = useMunicipality();
  const token = useLocationProperty(() => globalThis.location.hash).slice(1);
  const [erased, setErased] = useState<ErasedData | null>(null);
  const isLost = purpose === 'bookings' && token === '';
  const title = t(erased === null ? (isLost ? 'mine.title' : 'data.title') : 'data.erasedTitle');
  useEffect(() => {
    document.title = t('title.page', { page: title, municipality: name });
  }, [t, title, name]);
  if (erased !== null) return <Erased title={title} erased={erased} />;
  if (token !== '') return <ByToken key={token} token={token} title={title} onErased={setErased} />;
  return (
    <div className="data-page">
      <h1>{title}</h1>
      <p className="lead">{t(isLost ? 'mine.lead' : 'data.lead')}</p>
      <RequestLinkForm />
    </div>
  );
}

function ByToken(props: { token: string; title: string; onErased: (erased: ErasedData) => void }) {
  const { token, title } = props;
  const { t } = useTranslation();
  const { data, error, loading, refetch } = useQuery(OwnDataDocument, {
    variables: { token },
    fetchPolicy: 'no-cache',
  });
  const upcoming = useQuery(UpcomingBookingsDocument, { variables: { token }, fetchPolicy: 'no-cache' });
  if ((!data && (!error || loading)) || upcoming.loading) return <PageSkeleton title={title} />;
  return (
    <div className="data-page">
      <h1>{title}</h1>
      {error && (
        <ErrorMessage text={getRateLimitMessage(error)} onRetry={() => void refetch().catch(() => undefined)} />
      )}
      {data?.ownData === null && (
        <>
          <Alert kind="warning" role="alert" title={t('data.unknownTitle')}>
            <p>{t('data.unknownText')}</p>
          </Alert>
          <RequestLinkForm />
        </>
      )}
      {upcoming.data?.upcomingBookings && <UpcomingBookings upcoming={upcoming.data.upcomingBookings} />}
      {data?.ownData && <StoredData data={data.ownData} token={token} onErased={props.onErased} />}
    </div>
  );
}

function Erased({ title, erased: { cancelled, isAll } }: { title: string; erased: ErasedData }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    globalThis.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="data-page">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="lead">{t(isAll ? 'data.erasedText' : 'data.erasedChosen')}</p>
      {cancelled > 0 && <p>{t('data.erasedCancelled', { count: cancelled })}</p>}
      <p>{t(cancelled > 0 ? 'data.erasedLastMail' : 'data.erasedNoMail')}</p>
    </div>
  );
}
