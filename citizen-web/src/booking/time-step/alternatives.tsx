import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ItalianText } from '../../components/italian-text.tsx';
import { ContactLines } from '../../components/contact-lines.tsx';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { getOnlyItem, type Operator, type Place, type Service } from '../journey/selection-params.ts';
import { useJourney } from '../journey/journey-context.ts';

/** Other operators and offices for a service without free slots, and the office's contacts. */
export function Alternatives({
  place,
  service,
  operator,
}: {
  place: Place;
  service: Service;
  operator: Operator | null;
}) {
  const { t } = useTranslation();
  const { places, getStepUrl } = useJourney();
  const { contacts } = useMunicipality();
  const others = places.flatMap((other) => {
    const sameService = other.services.find(({ slug }) => slug === service.slug);
    return other.id !== place.id && sameService ? [{ place: other, service: sameService }] : [];
  });
  const cleared = { day: null, startsAt: null };
  return (
    <div className="elsewhere">
      {(operator !== null && service.operators.length > 1) || others.length > 0 ? (
        <>
          <p>{t('time.elsewhere')}</p>
          <ul>
            {operator !== null && service.operators.length > 1 && (
              <li>
                <Link to={getStepUrl('time', { operator: null, ...cleared })}>{t('time.anyOperator')}</Link>
              </li>
            )}
            {others.map((other) => (
              <li key={other.place.id}>
                <Link to={getStepUrl('time', { ...other, operator: getOnlyItem(other.service.operators), ...cleared })}>
                  <ItalianText>{other.place.name}</ItalianText>
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="elsewhere-call">
        <span>{t('time.callPlace', { place: place.name })}</span>{' '}
        <ContactLines phone={place.phone ?? contacts.phone} email={place.email} />
      </p>
    </div>
  );
}
