import { useTranslation } from 'react-i18next';
import { type BookingState, STATE_DISPLAY } from './booking-state.ts';
import { Icon } from '../components/icon.tsx';
import styles from './booking-state-badge.module.css';

/** State of a booking as an icon and a text. */
export function BookingStateBadge({ state }: { state: BookingState }) {
  const { t } = useTranslation();
  const { icon, label } = STATE_DISPLAY[state];
  return (
    <span className={styles.state} data-state={state}>
      <Icon name={icon} size={15} />
      {t(label)}
    </span>
  );
}
