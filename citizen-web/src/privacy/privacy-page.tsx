import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearch } from 'wouter';
import { PrivacyNoticeDocument } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { PageSkeleton } from '../components/layout/page-skeleton.tsx';
import { ErrorMessage } from '../components/errors/error-page.tsx';
import { useMunicipality } from '../municipality/municipality-context.ts';
import { useLocalizedPath } from '../i18n/use-localized-path.ts';
import { PrivacyNotice } from './privacy-notice.tsx';
import './privacy-page.css';

/** "Informativa sulla privacy": the version in force, or the version that the URL names. */
export function PrivacyPage() {
  const { t } = useTranslation();
  const { name } = useMunicipality();
  const localizePath = useLocalizedPath();
  const version = new URLSearchParams(useSearch()).get('versione');
  const { data, error, loading, refetch } = useQuery(PrivacyNoticeDocument, { variables: { version } });
  const title = t('privacy.title');
  useEffect(() => {
    document.title = t('title.page', { page: title, municipality: name });
  }, [t, title, name]);
  if (!data && !error) return <PageSkeleton title={title} />;
  return (
    <div className="privacy-page">
      <h1>{title}</h1>
      {error && !loading && <ErrorMessage onRetry={() => void refetch().catch(() => undefined)} />}
      {data?.privacyNotice === null && (
        <Alert kind="warning" role="alert" title={t('privacy.none')}>
          <a href={localizePath('/privacy')}>{t('privacy.current')}</a>
        </Alert>
      )}
      {data?.privacyNotice && <PrivacyNotice notice={data.privacyNotice} />}
      <p>
        <Link to={localizePath('/i-miei-dati')}>{t('privacy.ownData')}</Link>
      </p>
    </div>
  );
}
