import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../icons/icon.tsx';
import { lazyIconPaths } from '../../icons/lazy-paths.ts';
import { useDates } from '../../i18n/use-dates.ts';
import type { Week } from './use-week.ts';
import { addDays, isDate, getMonday } from '../journey/dates.ts';
import './week-nav.css';

/** Moves among the weeks: the first free time, one week back or on, or straight to a day. */
export function WeekNav({
  week,
  onWeek,
  onDay,
  onFirst,
}: {
  week: Week;
  onWeek: (day: string) => void;
  onDay: (day: string) => void;
  onFirst: (startsAt: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { monday, today, last } = week;
  const span = dates.span(monday, addDays(monday, 6));
  const free = week.days?.reduce((sum, day) => sum + day.free.length, 0);
  return (
    <div className="week-nav">
      {week.firstFree && (
        <button type="button" className="btn first-free" onClick={() => onFirst(week.firstFree ?? '')}>
          <span>{t('time.first')}</span>{' '}
          <strong>
            {dates.shortDay(dates.dateOf(week.firstFree))}, {dates.time(week.firstFree)}
          </strong>
        </button>
      )}
      <div className="week-turn">
        <button
          type="button"
          className="btn week-arrow"
          disabled={monday <= getMonday(today)}
          onClick={() => onWeek(addDays(monday, -7) < today ? today : addDays(monday, -7))}
        >
          <Icon shape={lazyIconPaths.left} />
          <span className="visually-hidden">{t('time.previousWeek')}</span>
        </button>
        <p className="week-name">{span}</p>
        <button
          type="button"
          className="btn week-arrow"
          disabled={addDays(monday, 7) > last}
          onClick={() => onWeek(addDays(monday, 7))}
        >
          <Icon shape={lazyIconPaths.right} />
          <span className="visually-hidden">{t('time.nextWeek')}</span>
        </button>
      </div>
      <output className="visually-hidden">
        {free === undefined ? t('time.loading') : t('time.weekStatus', { week: span, count: free })}
      </output>
      <DayJump today={today} last={last} onDay={onDay} />
    </div>
  );
}

function DayJump({ today, last, onDay }: { today: string; last: string; onDay: (day: string) => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [out, setOut] = useState(false);
  return (
    <div className="day-jump">
      <label htmlFor="day-jump">{t('time.jump')}</label>
      <input
        type="date"
        className={`form-control ${out ? 'is-invalid' : ''}`}
        id="day-jump"
        min={today}
        max={last}
        aria-invalid={out ? true : undefined}
        aria-describedby={out ? 'day-jump-error' : undefined}
        onChange={({ target }) => {
          const day = target.value;
          // While a year is being typed the browser reports years such as 0002.
          if (!isDate(day) || day < '2000') return setOut(false);
          setOut(day < today || day > last);
          if (day >= today && day <= last) onDay(day);
        }}
      />
      {out && (
        <p className="invalid-feedback" id="day-jump-error" role="alert">
          {t('time.jumpOut', { from: dates.dayOfYear(today), to: dates.day(last) })}
        </p>
      )}
    </div>
  );
}
