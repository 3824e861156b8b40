import { useTranslation } from 'react-i18next';
import { isClientOutdated } from '../../../../web-client/src/persisted-queries.ts';
import { InitialPhone } from '../contact-lines.tsx';
import { Alert } from './alert.tsx';

/** An error message with a retry button; asks for a reload instead if a newer version was deployed. */
export function ErrorMessage({ title, text, onRetry }: { title?: string; text?: string | null; onRetry: () => void }) {
  const { t } = useTranslation();
  if (isClientOutdated()) return <ReloadMessage />;
  return (
    <Alert kind="danger" role="alert" title={title ?? t('trouble.title')}>
      <p>{text ?? t('trouble.text')}</p>
      <CallOffice />
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={onRetry}>
        {t('common.retry')}
      </button>
    </Alert>
  );
}

/** An error message with a button that reloads the page. */
export function ReloadMessage() {
  const { t } = useTranslation();
  return (
    <Alert kind="danger" role="alert" title={t('trouble.title')}>
      <p>{t('trouble.page')}</p>
      <CallOffice />
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => globalThis.location.reload()}>
        {t('trouble.reload')}
      </button>
    </Alert>
  );
}

function CallOffice() {
  const { t } = useTranslation();
  return (
    <p>
      <span>{t('trouble.call')}</span> <InitialPhone />
    </p>
  );
}

/** A page that shows only an error message. */
export function ErrorPage({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('pageName')}</h1>
      <ErrorMessage onRetry={onRetry} />
    </>
  );
}
