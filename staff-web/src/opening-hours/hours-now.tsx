import { useTranslation } from 'react-i18next';
import { WEEKDAYS, type WeeklyHours } from './weekly-hours.ts';

/** The weekly hours and breaks that are stored now, one line per weekday with hours. */
export function HoursNow({ lines }: { lines: readonly WeeklyHours[] }) {
  const { t } = useTranslation();
  const days = WEEKDAYS.filter((weekday) => lines.some((line) => line.weekday === weekday));
  return (
    <>
      <p>
        <b>{t('conflict.hoursNow')}</b>
      </p>
      <ul>
        {days.map((weekday) => (
          <li key={weekday}>
            {t(`hours.weekday.${weekday}`)}: {describeDay(lines, weekday, t('conflict.break'))}
          </li>
        ))}
        {days.length === 0 && <li>{t('hours.closed')}</li>}
      </ul>
    </>
  );
}

function describeDay(lines: readonly WeeklyHours[], weekday: number, breakLabel: string): string {
  return lines
    .filter((line) => line.weekday === weekday)
    .map(({ kind, opens, closes }) => `${kind === 'breaks' ? `${breakLabel} ` : ''}${opens}–${closes}`)
    .join(', ');
}
