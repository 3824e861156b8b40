import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMunicipality } from '../municipality/municipality-context.ts';
import { createDateFormats, type DateFormats } from './dates.ts';

/** Days and times in the citizen's language, on the municipality's clock, with "giovedì 17 dicembre 2026, ore 9:15". */
export function useDates(): DateFormats & { moment(instant: string): string } {
  const { t, i18n } = useTranslation();
  const { timeZone } = useMunicipality();
  return useMemo(() => {
    const words = createDateFormats(i18n.language === 'en' ? 'en' : 'it', timeZone);
    return {
      ...words,
      moment: (instant) => t('common.at', { day: words.day(words.dateOf(instant)), time: words.time(instant) }),
    };
  }, [t, i18n.language, timeZone]);
}
