import { useTranslation } from 'react-i18next';
import { dateText } from '../../municipality-time/calendar.ts';
import { timeText } from '../../municipality-time/wall-clock.ts';
import styles from '../bookings.module.css';

/** The chosen day, time and operator, from the first moment of the dialog. */
export function AppointmentSummary(props: { date: string; minute: number | null; operatorName: string | null }) {
  const { date, minute, operatorName } = props;
  const { t } = useTranslation();
  const who = operatorName ?? t('booking.anybody');
  return (
    <output className={styles.appointment}>
      {date !== '' && <strong>{minute === null ? dateText(date) : `${dateText(date)}, ${timeText(minute)}`}</strong>}
      <span>{t('book.with', { who })}</span>
    </output>
  );
}
