import { useTranslation } from 'react-i18next';
import { Alert } from '../../components/errors/alert.tsx';
import { ContactLines } from '../../components/contact-lines.tsx';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import type { Place } from '../journey/selection-params.ts';

/** Shown when a place, or the municipality, has no bookable service; includes contacts. */
export function NothingToBook({ place }: { place?: Place }) {
  const { t } = useTranslation();
  const { contacts } = useMunicipality();
  return (
    <Alert kind="info" title={t(place ? 'service.noneHere' : 'service.none')}>
      <p>{t('service.contact')}</p>
      <ContactLines phone={place?.phone ?? contacts.phone} email={place?.email ?? contacts.email} />
    </Alert>
  );
}
