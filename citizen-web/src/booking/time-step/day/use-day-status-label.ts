import { useTranslation } from 'react-i18next';
import { getDayStatus, type OfferedDay } from './offered-day.ts';

/** Returns a function that labels a day: "12 liberi", "Completo", "Chiuso: Natale" or "Nessun orario". */
export function useDayStatusLabel(): (day: OfferedDay, length: 'short' | 'long') => string {
  const { t } = useTranslation();
  return (day, length) => {
    switch (getDayStatus(day)) {
      case 'free':
        return t('time.free', { count: day.free.length });
      case 'full':
        return t('time.full');
      case 'closed':
        return length === 'short' ? t('time.closed') : t('time.closedBecause', { reason: day.closedBecause });
      case 'no-hours':
        return length === 'short' ? '–' : t('time.noHours');
    }
  };
}
