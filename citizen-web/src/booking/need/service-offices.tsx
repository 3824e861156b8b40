import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ItalianText } from '../../components/italian-text.tsx';
import { useDates } from '../../i18n/use-dates.ts';
import { useDuration } from '../../i18n/use-duration.ts';
import { useJourney } from '../journey/journey-context.ts';
import { getOnlyItem } from '../journey/selection-params.ts';
import type { Offer } from './group-offers.ts';

/** The first free time of all offices, which one press chooses. */
export function FirstFreeAnywhere({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const toMoment = useNearMoment();
  const { toDetails } = useOfferUrls(offer);
  return (
    <Link className="need-soonest" to={toDetails}>
      <span className="need-soonest-label">{t('need.soonest')}</span>
      <strong>{toMoment(offer.startsAt!)}</strong>
      <span className="need-soonest-place">
        <ItalianText>{`${offer.service.name}, ${offer.place.name}`}</ItalianText>
      </span>
    </Link>
  );
}

/** A service with the offices that offer it. The name of an office opens its times, a time chooses itself. */
export function ServiceOffices({ offers }: { offers: readonly Offer[] }) {
  const { t } = useTranslation();
  const toDuration = useDuration();
  const [{ service }] = offers as readonly [Offer, ...Offer[]];
  const heading = `need-service-${service.id}`;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>
        <ItalianText>{service.name}</ItalianText>
        <span className="need-duration">{` (${toDuration(service.durationMinutes)})`}</span>
      </h3>
      <p className="need-columns" aria-hidden="true">
        {t('need.firstFree')}
      </p>
      <ul className="need-offices">
        {offers.map((offer) => (
          <Office key={offer.service.id} offer={offer} />
        ))}
      </ul>
    </section>
  );
}

function Office({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const toMoment = useNearMoment();
  const { toService, toTimes, toDetails } = useOfferUrls(offer);
  const { place, service, startsAt } = offer;
  const isElsewhere = service.externalBookingUrl !== null;
  return (
    <li className="need-office">
      <Link className="need-place" to={isElsewhere ? toService : toTimes}>
        <ItalianText>{place.name}</ItalianText>
      </Link>
      {startsAt === null ? (
        <span className="need-full">
          {isElsewhere ? t('need.elsewhere') : t('need.full', { count: service.horizonDays })}
        </span>
      ) : (
        <Link className="need-time" to={toDetails}>
          <span className="visually-hidden">{`${t('need.firstFree')}: `}</span>
          <span>{toMoment(startsAt)}</span>
        </Link>
      )}
    </li>
  );
}

function useOfferUrls({ place, service, startsAt }: Offer) {
  const { getStepUrl } = useJourney();
  const selection = { place, service, operator: getOnlyItem(service.operators), startsAt: null, day: null };
  return {
    toService: getStepUrl('service', selection),
    toTimes: getStepUrl('time', selection),
    toDetails: getStepUrl('details', { ...selection, startsAt }),
  };
}

/** Returns a function for "domani, 9:15" or "mercoledì 2 dicembre, 9:15". */
function useNearMoment(): (instant: string) => string {
  const { t } = useTranslation();
  const dates = useDates();
  return (instant) => {
    const [now, day] = [dates.dateOf(new Date().toISOString()), dates.dateOf(instant)];
    const near = ['need.today', 'need.tomorrow'] as const;
    const distance = (Date.parse(day) - Date.parse(now)) / 86_400_000;
    const key = near[distance];
    return `${key === undefined ? dates.dayOfYear(day) : t(key)}, ${dates.time(instant)}`;
  };
}
