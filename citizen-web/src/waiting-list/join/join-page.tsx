import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, useSearchParams } from 'wouter';
import { ErrorPage } from '../../components/errors/error-page.tsx';
import { ItalianText } from '../../components/italian-text.tsx';
import { PageSkeleton } from '../../components/layout/page-skeleton.tsx';
import { TitledPage } from '../../components/layout/titled-page.tsx';
import { PlacesDocument, type PlacesQuery } from '../../gql/graphql.ts';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import { JoinForm } from './join-form.tsx';
import { findWatchedService } from './watched-service.ts';
import './join-page.css';

/** "Avvisami": asks to be notified when a time of the service in the address becomes free. */
export function JoinPage() {
  const { data, error, loading, refetch } = useQuery(PlacesDocument);
  if (data) return <WithPlaces places={data.places} />;
  if (error && !loading) return <ErrorPage onRetry={() => void refetch().catch(() => undefined)} />;
  return <PageSkeleton />;
}

function WithPlaces({ places }: { places: PlacesQuery['places'] }) {
  const { t } = useTranslation();
  const localizePath = useLocalizedPath();
  const [query] = useSearchParams();
  const [sent, setSent] = useState<{ email: string; mustConfirm: boolean } | null>(null);
  const watched = findWatchedService(places, query);
  if (watched === null) return <Redirect to={localizePath('/')} replace />;
  if (sent !== null)
    return (
      <div className="join-page">
        <TitledPage key="sent" title={t('watch.sentTitle')} focusHeading>
          <p className="lead">{t(sent.mustConfirm ? 'watch.sentConfirm' : 'watch.sentText', { email: sent.email })}</p>
          <p>{t('watch.sentHow')}</p>
          <p>{t('done.spam')}</p>
          <Link className="btn btn-primary" to={localizePath('/')}>
            {t('trouble.toStart')}
          </Link>
        </TitledPage>
      </div>
    );
  return (
    <div className="join-page">
      <TitledPage title={t('watch.joinTitle')}>
        <p className="join-what">
          <ItalianText>{watched.service.name}</ItalianText>
        </p>
        <p className="lead">{t('watch.joinLead')}</p>
        <ul className="join-how">
          <li>{t('watch.how1')}</li>
          <li>{t('watch.how2')}</li>
          <li>{t('watch.how3')}</li>
        </ul>
        <JoinForm watched={watched} onSent={setSent} />
      </TitledPage>
    </div>
  );
}
