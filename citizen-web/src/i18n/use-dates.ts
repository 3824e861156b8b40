import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMunicipality } from '../municipality/municipality-context.ts';
import { getDateFormats, type DateFormats } from './dates.ts';

/** Returns the date formats of the page, with `moment` for "giovedì 17 dicembre 2026, ore 9:15". */
export function useDates(): DateFormats & { moment(instant: string): string } {
  const { t, i18n } = useTranslation();
  const { timeZone } = useMunicipality();
  return useMemo(() => {
    const formats = getDateFormats(i18n.language, timeZone);
    return {
      ...formats,
      moment: (instant) => t('common.at', { day: formats.day(formats.dateOf(instant)), time: formats.time(instant) }),
    };
  }, [t, i18n.language, timeZone]);
}
