import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ItalianText } from '../../components/italian-text.tsx';
import { Alert } from '../../components/errors/alert.tsx';
import { ContactLines } from '../../components/contact-lines.tsx';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { getOnlyItem, type Operator, type Place, type Service } from '../journey/selection-params.ts';
import { useJourney } from '../journey/journey-context.ts';

/** Shown for a week or period without free slots: the next free slot, other operators and other offices. */
export function NoFreeSlots(props: {
  place: Place;
  service: Service;
  operator: Operator | null;
  nextFreeAt: string | null;
  noneInPeriod: boolean;
  lastDay: string;
  onSelectStart: (startsAt: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { nextFreeAt } = props;
  return (
    <Alert kind="info" title={t(props.noneInPeriod ? 'time.neverTitle' : 'time.nothingTitle')}>
      {props.noneInPeriod && <p>{t('time.neverText', { until: dates.day(props.lastDay) })}</p>}
      {nextFreeAt && (
        <>
          <p>{t('time.nothingNext', { moment: dates.moment(nextFreeAt) })}</p>
          <button type="button" className="btn btn-primary btn-sm" onClick={() => props.onSelectStart(nextFreeAt)}>
            {t('time.nothingGo', { day: dates.dayOfYear(dates.dateOf(nextFreeAt)) })}
          </button>
        </>
      )}
      <Alternatives {...props} />
    </Alert>
  );
}

function Alternatives({ place, service, operator }: { place: Place; service: Service; operator: Operator | null }) {
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
