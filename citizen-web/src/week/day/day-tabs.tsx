import { useTranslation } from 'react-i18next';
import { useDates } from '../../i18n/use-dates.ts';
import { getDayStatus, type OfferedDay } from './offered-day.ts';
import { useDayStatusLabel } from './use-day-status-label.ts';
import './day-tabs.css';

/** On phones: the days of the week as a row of buttons, each with its number of free slots. */
export function DayTabs(props: { days: readonly OfferedDay[]; open: string | null; onOpen: (date: string) => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const getStatusLabel = useDayStatusLabel();
  return (
    <ul className="day-strip" aria-label={t('time.days')}>
      {props.days.map((day) => (
        <li key={day.date}>
          <button
            type="button"
            className={`day-tab day-${getDayStatus(day)}`}
            aria-pressed={day.date === props.open}
            onClick={() => props.onOpen(day.date)}
          >
            <span aria-hidden="true" className="day-tab-weekday">
              {dates.weekday(day.date)}
            </span>
            <span aria-hidden="true" className="day-tab-number">
              {dates.dayNumber(day.date)}
            </span>
            <span className="visually-hidden">{`${dates.dayOfYear(day.date)}, `}</span>
            <span className="day-tab-free">{getStatusLabel(day, 'short')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
