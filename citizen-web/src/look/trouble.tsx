import { useTranslation } from 'react-i18next';
import { Alert } from './alert.tsx';

/** Says that the service did not answer and lets the citizen try again. */
export function Trouble({ title, text, onRetry }: { title?: string; text?: string | null; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert kind="danger" role="alert" title={title ?? t('trouble.title')}>
      <p>{text ?? t('trouble.text')}</p>
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={onRetry}>
        {t('common.retry')}
      </button>
    </Alert>
  );
}

/** The same, where nothing else of the page could be drawn. */
export function TroublePage({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('pageName')}</h1>
      <Trouble onRetry={onRetry} />
    </>
  );
}
