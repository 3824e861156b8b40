import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ContactLines } from '../../components/contact-lines.tsx';
import { Alert } from '../../components/errors/alert.tsx';
import { TitledPage } from '../../components/layout/titled-page.tsx';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import { useMunicipality } from '../../municipality/municipality-context.ts';

/** Explains why an invitation books no more, and whom to ask; without a message the link had no token. */
export function ClosedInvitation({ message }: { message: string | null }) {
  const { t } = useTranslation();
  const localizePath = useLocalizedPath();
  const { contacts } = useMunicipality();
  return (
    <TitledPage title={t('invited.title')}>
      <Alert kind="warning" role="alert">
        <p>{message ?? t('invited.incomplete')}</p>
        <ContactLines phone={contacts.phone} email={contacts.email} />
      </Alert>
      <div className="own-buttons">
        <Link className="btn btn-primary" to={localizePath('/le-mie-prenotazioni')}>
          {t('mine.find')}
        </Link>
        <Link className="btn btn-outline-primary" to={localizePath('/')}>
          {t('trouble.toStart')}
        </Link>
      </div>
    </TitledPage>
  );
}
