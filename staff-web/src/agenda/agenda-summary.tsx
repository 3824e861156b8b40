import { useTranslation } from 'react-i18next';
import type { AgendaDayFragment } from '../gql/graphql.ts';
import styles from './agenda.module.css';
import { STATE_DISPLAY } from '../booking/booking-state.ts';
import { countByStatus } from './count-by-status.ts';
import { Icon } from '../components/icon.tsx';

const COUNTED_STATES = [
  'REQUESTED',
  'ARRIVED',
  'CONFIRMED',
  'COMPLETED',
  'NO_SHOW',
  'CANCELLED',
  'RELEASED',
  'REJECTED',
] as const;

/** Number of bookings per state in the shown period. */
export function AgendaSummary({ days, span }: { days: readonly AgendaDayFragment[]; span: 'day' | 'week' }) {
  const { t } = useTranslation();
  const counts = countByStatus(days);
  return (
    <ul className={styles.summary} aria-label={t(span === 'day' ? 'agenda.ofDay' : 'agenda.ofWeek')}>
      <li>
        <strong>{counts.all === 0 ? t('agenda.noBookings') : t('agenda.bookings', { count: counts.all })}</strong>
      </li>
      {COUNTED_STATES.filter((state) => counts[state] > 0).map((state) => (
        <li key={state}>
          <Icon name={STATE_DISPLAY[state].icon} />
          <span>
            <strong>{counts[state]}</strong> {t(`agenda.count.${state}`, { count: counts[state] })}
          </span>
        </li>
      ))}
    </ul>
  );
}
