import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon.tsx';
import { lazyIconPaths } from '../icons/lazy-paths.ts';
import { useDates } from '../i18n/use-dates.ts';
import type { Week } from './week.ts';
import { addDays, isDate, getMonday } from './dates.ts';
import './week-nav.css';

/** Navigation between weeks: first free slot, previous week, next week, or a date. */
export function WeekNav({
  week,
  onSelectWeek,
  children,
  onSelectFirst,
}: {
  week: Week;
  onSelectWeek: (day: string) => void;
  children: ReactNode;
  onSelectFirst: (startsAt: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { monday, today, lastDay } = week;
  const span = dates.span(monday, addDays(monday, 6));
  const free = week.days?.reduce((sum, day) => sum + day.free.length, 0);
  return (
    <div className="week-nav">
      {week.firstFree && (
        <button type="button" className="btn first-free" onClick={() => onSelectFirst(week.firstFree ?? '')}>
          <span>{t('time.first')}</span>{' '}
          <strong>{`${dates.shortDay(dates.dateOf(week.firstFree))}, ${dates.time(week.firstFree)}`}</strong>
        </button>
      )}
      <div className="week-turn">
        <button
          type="button"
          className="btn week-arrow"
          disabled={monday <= getMonday(today)}
          onClick={() => onSelectWeek(addDays(monday, -7) < today ? today : addDays(monday, -7))}
        >
          <Icon shape={lazyIconPaths.left} />
          <span className="visually-hidden">{t('time.previousWeek')}</span>
        </button>
        <p className="week-name">{span}</p>
        <button
          type="button"
          className="btn week-arrow"
          disabled={addDays(monday, 7) > lastDay}
          onClick={() => onSelectWeek(addDays(monday, 7))}
        >
          <Icon shape={lazyIconPaths.right} />
          <span className="visually-hidden">{t('time.nextWeek')}</span>
        </button>
      </div>
      <output className="visually-hidden">
        {free === undefined ? t('time.loading') : t('time.weekStatus', { week: span, count: free })}
      </output>
      {children}
    </div>
  );
}

/** The field that opens the week of a date; phones show it below the slots, so that the first ones are in sight. */
export function DayJump({
  today,
  lastDay,
  onSelectDay,
}: {
  today: string;
  lastDay: string;
  onSelectDay: (day: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [outOfRange, setOutOfRange] = useState(false);
  return (
    <div className="day-jump">
      <label htmlFor="day-jump">{t('time.jump')}</label>
      <input
        type="date"
        className={`form-control ${outOfRange ? 'is-invalid' : ''}`}
        id="day-jump"
        min={today}
        max={lastDay}
        aria-invalid={outOfRange ? true : undefined}
        aria-describedby={outOfRange ? 'day-jump-error' : undefined}
        onChange={({ target }) => {
          const day = target.value;
          // The browser reports years such as 0002 while a year is being typed.
          if (!isDate(day) || day < '2000') return setOutOfRange(false);
          setOutOfRange(day < today || day > lastDay);
          if (day >= today && day <= lastDay) onSelectDay(day);
        }}
      />
      {outOfRange && (
        <p className="invalid-feedback" id="day-jump-error" role="alert">
          {t('time.jumpOut', { from: dates.dayOfYear(today), to: dates.day(lastDay) })}
        </p>
      )}
    </div>
  );
}
