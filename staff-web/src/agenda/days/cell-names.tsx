import { useTranslation } from 'react-i18next';
import type { DayColumn } from '../../agenda-layout/day-columns.ts';
import { timeText } from '../../municipality-time/wall-clock.ts';
import styles from './week-table.module.css';

const SHOWN_NAMES = 4;

/** The first bookings of a day with time and surname, and how many more there are. */
export function CellNames({ column: { bookings } }: { column: DayColumn }) {
  const { t } = useTranslation();
  const ordered = bookings.toSorted((a, b) => a.from - b.from);
  // With one more than fits, its name takes no more room than the words about it.
  const shown = ordered.length === SHOWN_NAMES + 1 ? ordered : ordered.slice(0, SHOWN_NAMES);
  return (
    <span className={styles.names}>
      {shown.map(({ id, from, applicantSurname, applicantName }) => (
        <span key={id} className={styles.name}>
          {timeText(from)} <b>{applicantSurname || applicantName || t('booking.erased')}</b>
        </span>
      ))}
      {shown.length < ordered.length && (
        <span className={styles.name}>{t('agenda.moreNames', { count: ordered.length - shown.length })}</span>
      )}
    </span>
  );
}
