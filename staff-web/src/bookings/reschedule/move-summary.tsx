import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import styles from '../bookings.module.css';
import { instantText } from '../../municipality-time/instant-text.ts';

type AppointmentTime = { startsAt: string; operator: string | null };

/** Current and new time of a booking. */
export function MoveSummary({ from, to }: { from: AppointmentTime; to: AppointmentTime | null }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const words = ({ startsAt, operator }: AppointmentTime) =>
    `${instantText(startsAt, zone)}, ${operator ?? t('booking.anybody').toLowerCase()}`;
  return (
    <dl className={styles.moveSummary} aria-live="polite">
      <dt>{t('reschedule.from')}</dt>
      <dd className={to === null ? undefined : styles.old}>{words(from)}</dd>
      <dt>{t('reschedule.to')}</dt>
      <dd className={styles.new}>{to === null ? t('reschedule.toChoose') : words(to)}</dd>
    </dl>
  );
}
