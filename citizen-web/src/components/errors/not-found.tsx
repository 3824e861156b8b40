import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ContactLines } from '../contact-lines.tsx';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';

/** The page for an unknown path. */
export function NotFound() {
  const { t } = useTranslation();
  const { name, contacts } = useMunicipality();
  const localizePath = useLocalizedPath();
  useEffect(() => {
    document.title = t('title.page', { page: t('trouble.notFound'), municipality: name });
  }, [t, name]);
  return (
    <div className="plain-page">
      <h1>{t('trouble.notFound')}</h1>
      <p>{t('trouble.notFoundText')}</p>
      <p>
        <span>{t('trouble.notFoundHelp')}</span> <ContactLines phone={contacts.phone} email={contacts.email} />
      </p>
      <p>
        <Link to={localizePath('/le-mie-prenotazioni')}>{t('mine.find')}</Link>
      </p>
      <Link className="btn btn-primary" to={localizePath('/')}>
        {t('trouble.toStart')}
      </Link>
    </div>
  );
}
