import { useTranslation } from 'react-i18next';
import { type BookingState, STATES } from '../agenda/booking-state.ts';
import { Icon } from '../agenda/icon.tsx';
import look from './bookings.module.css';

/** How a booking stands, by word and picture. */
export function StateBadge({ state }: { state: BookingState }) {
  const { t } = useTranslation();
  const { icon, label } = STATES[state];
  return (
    <span className={look.state} data-state={state}>
      <Icon name={icon} size={15} />
      {t(label)}
    </span>
  );
}
