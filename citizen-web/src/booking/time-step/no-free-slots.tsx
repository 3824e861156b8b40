import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Alert } from '../../components/errors/alert.tsx';
import { ContactLines } from '../../components/contact-lines.tsx';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { getOnlyItem, type Operator, type Place, type Service } from '../journey/selection-params.ts';
import { useJourney } from '../journey/journey-context.ts';

/** A week, or the whole period, without a free time: when there is one, and where else to try. */
export function NoFreeSlots(props: {
  place: Place;
  service: Service;
  operator: Operator | null;
  nextFreeAt: string | null;
  neverFree: boolean;
  last: string;
  onGo: (startsAt: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { nextFreeAt } = props;
  return (
    <Alert kind="info" title={t(props.neverFree ? 'time.neverTitle' : 'time.nothingTitle')}>
      {props.neverFree && <p>{t('time.neverText', { until: dates.day(props.last) })}</p>}
      {nextFreeAt && (
        <>
          <p>{t('time.nothingNext', { moment: dates.moment(nextFreeAt) })}</p>
          <button type="button" className="btn btn-primary btn-sm" onClick={() => props.onGo(nextFreeAt)}>
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
    const same = other.services.find(({ slug }) => slug === service.slug);
    return other.id !== place.id && same ? [{ place: other, service: same }] : [];
  });
  const anew = { day: null, startsAt: null };
  return (
    <div className="elsewhere">
      {(operator !== null && service.operators.length > 1) || others.length > 0 ? (
        <>
          <p>{t('time.elsewhere')}</p>
          <ul>
            {operator !== null && service.operators.length > 1 && (
              <li>
                <Link to={getStepUrl('time', { operator: null, ...anew })}>{t('time.anyOperator')}</Link>
              </li>
            )}
            {others.map((other) => (
              <li key={other.place.id}>
                <Link to={getStepUrl('time', { ...other, operator: getOnlyItem(other.service.operators), ...anew })}>
                  {other.place.name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="elsewhere-call">
        {t('time.callPlace', { place: place.name })}{' '}
        <ContactLines phone={place.phone ?? contacts.phone} email={place.email} />
      </p>
    </div>
  );
}
