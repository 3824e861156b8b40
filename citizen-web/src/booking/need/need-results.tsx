import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactLines } from '../../components/contact-lines.tsx';
import { type DayPart, SoonestTimesDocument } from '../../gql/graphql.ts';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { useJourney } from '../journey/journey-context.ts';
import { findSoonest, groupOffers } from './group-offers.ts';
import { NeedFilters } from './need-filters.tsx';
import { FirstFreeAnywhere, ServiceOffices } from './service-offices.tsx';
import './need.css';

/** Time without a key press after which the need is searched. */
const TYPING_PAUSE_MS = 250;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** The services that meet a need, each with its offices and their first free times, the soonest first. */
export function NeedResults({ need }: { need: string }) {
  const { t } = useTranslation();
  const { places } = useJourney();
  const { contacts } = useMunicipality();
  const [dayPart, setDayPart] = useState<DayPart>('ANY');
  const [weekdays, setWeekdays] = useState<readonly number[]>(EVERY_DAY);
  const searched = usePause(need);
  const { data, previousData, error, loading, refetch } = useQuery(SoonestTimesDocument, {
    variables: { input: { need: searched, dayPart, weekdays: [...weekdays] } },
    fetchPolicy: 'network-only',
  });
  const times = (data ?? previousData)?.soonestTimes;
  const groups = useMemo(() => groupOffers(times ?? [], places), [times, places]);
  const offers = groups.flat();
  const soonest = findSoonest(offers);
  const isSearching = loading || searched !== need;

  if (error && !isSearching) {
    return (
      <div className="need-none" role="alert">
        <p>{t('need.failed')}</p>
        <button type="button" className="btn btn-outline-primary" onClick={() => void refetch().catch(() => undefined)}>
          {t('need.retry')}
        </button>
      </div>
    );
  }
  return (
    <div className="need-results" aria-busy={isSearching}>
      <output className={offers.length > 0 ? 'visually-hidden' : 'need-status'}>
        {isSearching && offers.length === 0
          ? t('need.searching')
          : offers.length > 0
            ? t('need.found', { count: offers.length })
            : t('need.none', { need: searched })}
      </output>
      {soonest !== null && offers.length > 1 && <FirstFreeAnywhere offer={soonest} />}
      {groups.map((group) => (
        <ServiceOffices key={group[0]!.service.id} offers={group} />
      ))}
      {offers.length === 0 && !isSearching && (
        <p className="need-none">
          <span>{t('need.noneHelp')}</span> <ContactLines phone={contacts.phone} email={contacts.email} />
        </p>
      )}
      {offers.length > 0 && (
        <NeedFilters dayPart={dayPart} weekdays={weekdays} onDayPart={setDayPart} onWeekdays={setWeekdays} />
      )}
    </div>
  );
}

/** Returns a text once it has not changed for a moment. */
function usePause(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
