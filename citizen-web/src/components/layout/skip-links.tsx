import { useTranslation } from 'react-i18next';

/** Links that let keyboard users skip the header. */
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
