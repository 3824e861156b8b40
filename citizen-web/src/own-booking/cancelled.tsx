import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Icon } from '../icons/icon.tsx';
import { iconPaths } from '../icons/paths.ts';
import { useMunicipality } from '../municipality/municipality-context.ts';
import { useLocalizedPath } from '../i18n/use-localized-path.ts';

/** Confirms that the booking was cancelled. */
export function Cancelled() {
  const { t } = useTranslation();
  const { name } = useMunicipality();
  const localizePath = useLocalizedPath();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('title.page', { page: t('own.cancelledTitle'), municipality: name });
    globalThis.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [t, name]);
  return (
    <div className="cancelled">
      <Icon shape={iconPaths.done} />
      <h1 ref={heading} tabIndex={-1}>
        {t('own.cancelledTitle')}
      </h1>
      <p className="cancelled-text">{t('own.cancelledText')}</p>
      <p>{t('own.cancelledMail')}</p>
      <p>{t('own.thanks')}</p>
      <p className="cancelled-signature">{t('own.signature', { municipality: name })}</p>
      <Link className="btn btn-primary" to={localizePath('/')}>
        {t('done.again')}
      </Link>
    </div>
  );
}
