import { useTranslation } from 'react-i18next';
import { type BookingState, STATES } from './booking-state.ts';
import { Icon } from '../components/icon.tsx';
import styles from './booking-state-badge.module.css';

/** How a booking stands, by word and picture. */
export function StateBadge({ state }: { state: BookingState }) {
  const { t } = useTranslation();
  const { icon, label } = STATES[state];
  return (
    <span className={styles.state} data-state={state}>
      <Icon name={icon} size={15} />
      {t(label)}
    </span>
  );
}
