import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ContactLines } from '../contact-lines.tsx';
import { Alert } from '../errors/alert.tsx';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import { useMunicipality } from '../../municipality/municipality-context.ts';

/** One answer for every token that opens no booking, with the way to the citizen's bookings. */
export function UnknownBooking() {
  const { t } = useTranslation();
  const localizePath = useLocalizedPath();
  const { contacts } = useMunicipality();
  return (
    <>
      <Alert kind="warning" role="alert" title={t('own.unknownTitle')}>
        <p>{t('own.unknownText')}</p>
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
    </>
  );
}
