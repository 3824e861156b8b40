import { useTranslation } from 'react-i18next';
import { useDates } from '../../i18n/use-dates.ts';
import { getDayStatus, type OfferedDay } from './offered-day.ts';

/** Returns a function that labels a day: "12 liberi", "Completo", "Chiuso: Natale", "Prenotabile da ..." and so on. */
export function useDayStatusLabel(): (day: OfferedDay, length: 'short' | 'long') => string {
  const { t } = useTranslation();
  const dates = useDates();
  const getTooSoonLabel = ({ date, bookableFrom }: OfferedDay, length: 'short' | 'long') => {
    const isShort = length === 'short';
    if (bookableFrom === null || bookableFrom === date) return isShort ? '–' : t('time.noMoreToday');
    const day = isShort ? `${dates.weekday(bookableFrom)} ${dates.dayNumber(bookableFrom)}` : dates.day(bookableFrom);
    return t(isShort ? 'time.fromDay' : 'time.bookableFrom', { day });
  };
  return (day, length) => {
    switch (getDayStatus(day)) {
      case 'free':
        return t('time.free', { count: day.free.length });
      case 'full':
        return t('time.full');
      case 'closed':
        return length === 'short' ? t('time.closed') : t('time.closedBecause', { reason: day.closedBecause });
      case 'too-soon':
        return getTooSoonLabel(day, length);
      case 'no-hours':
        return length === 'short' ? '–' : t('time.noHours');
    }
  };
}
