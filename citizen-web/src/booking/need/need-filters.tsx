import { useTranslation } from 'react-i18next';
import type { DayPart } from '../../gql/graphql.ts';

const DAY_PARTS = ['ANY', 'MORNING', 'AFTERNOON'] as const satisfies DayPart[];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The times that suit the citizen: part of the day and weekdays, at least one. */
export function NeedFilters(props: {
  dayPart: DayPart;
  weekdays: readonly number[];
  onDayPart: (part: DayPart) => void;
  onWeekdays: (weekdays: readonly number[]) => void;
}) {
  const { t } = useTranslation();
  const { dayPart, weekdays, onDayPart, onWeekdays } = props;
  const toggle = (weekday: number) => {
    const rest = weekdays.filter((one) => one !== weekday);
    onWeekdays(
      rest.length === weekdays.length ? WEEKDAYS.filter((one) => one === weekday || weekdays.includes(one)) : rest,
    );
  };
  return (
    <details className="need-filters">
      <summary>{t('need.filters')}</summary>
      <fieldset>
        <legend>{t('watch.dayPart')}</legend>
        {DAY_PARTS.map((part) => (
          <label key={part} className="need-filter">
            <input type="radio" name="need-day-part" checked={part === dayPart} onChange={() => onDayPart(part)} />
            <span>{t(`watch.part.${part}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('watch.weekdays')}</legend>
        {WEEKDAYS.map((weekday) => {
          const checked = weekdays.includes(weekday);
          const isLast = checked && weekdays.length === 1;
          return (
            <label key={weekday} className="need-filter">
              {/* One day always stays chosen. */}
              <input type="checkbox" checked={checked} disabled={isLast} onChange={() => toggle(weekday)} />
              <span>{t(`watch.weekday.${weekday}`)}</span>
            </label>
          );
        })}
      </fieldset>
    </details>
  );
}
