import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLocationProperty } from 'wouter/use-browser-location';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import { Alert } from '../../components/errors/alert.tsx';
import { ErrorMessage } from '../../components/errors/error-page.tsx';
import { PageSkeleton } from '../../components/layout/page-skeleton.tsx';
import { TitledPage } from '../../components/layout/titled-page.tsx';
import { WatchRequestDocument } from '../../gql/graphql.ts';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import { RequestView } from './request-view.tsx';
import './request-page.css';

/** A request of the waiting list, opened by the token in the mail's link; opening it changes nothing. */
export function RequestPage() {
  const token = useLocationProperty(() => globalThis.location.hash).slice(1);
  return <div className="watch-page">{token === '' ? <Unknown /> : <ByToken key={token} token={token} />}</div>;
}

function ByToken({ token }: { token: string }) {
  const { t } = useTranslation();
  const [notice, setNotice] = useState<{ kind: 'success' | 'danger'; text: string } | null>(null);
  const noticeRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice !== null) noticeRef.current?.focus();
  }, [notice]);
  const { data, error, loading, refetch } = useQuery(WatchRequestDocument, {
    variables: { token },
    fetchPolicy: 'no-cache',
  });
  const reload = () => void refetch().catch(() => undefined);
  if (error && !loading)
    return (
      <TitledPage title={t('watch.pageTitle')}>
        <ErrorMessage text={getRateLimitMessage(error)} onRetry={reload} />
      </TitledPage>
    );
  if (!data) return <PageSkeleton title={t('watch.pageTitle')} />;
  if (data.watchRequest === null) return <Unknown />;
  const onDone = (kind: 'success' | 'danger', text: string) => {
    setNotice({ kind, text });
    reload();
  };
  return (
    <TitledPage title={t('watch.pageTitle')}>
      {notice !== null && (
        <Alert kind={notice.kind} ref={noticeRef}>
          <p>{notice.text}</p>
        </Alert>
      )}
      <RequestView request={data.watchRequest} token={token} onDone={onDone} />
    </TitledPage>
  );
}

function Unknown() {
  const { t } = useTranslation();
  const localizePath = useLocalizedPath();
  return (
    <TitledPage title={t('watch.pageTitle')}>
      <Alert kind="warning" role="alert" title={t('watch.unknownTitle')}>
        <p>{t('watch.unknownText')}</p>
      </Alert>
      <Link className="btn btn-primary" to={localizePath('/')}>
        {t('trouble.toStart')}
      </Link>
    </TitledPage>
  );
}
