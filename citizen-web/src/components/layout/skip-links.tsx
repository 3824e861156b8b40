import { useTranslation } from 'react-i18next';

/** Lets keyboard users jump over the header. */
export function SkipLinks() {
  const { t } = useTranslation();
  return (
    <nav className="skiplinks" aria-label={t('skip.label')}>
      <a className="visually-hidden-focusable" href="#main">
        {t('skip.toMain')}
      </a>
      <a className="visually-hidden-focusable" href="#footer">
        {t('skip.toFooter')}
      </a>
    </nav>
  );
}
