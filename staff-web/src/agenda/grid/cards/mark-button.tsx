import { useTranslation } from 'react-i18next';
import { STATE_DISPLAY } from '../../../booking/booking-state.ts';
import { Icon } from '../../../components/icon.tsx';
import type { AttendanceStatus } from '../../../gql/graphql.ts';
import styles from './mark-button.module.css';

/**
 * Records the next attendance of a booking with one press. It is no tab stop: the booking has a key for it. The grid
 * handles the press.
 */
export function MarkButton(props: {
  itemKey: string;
  status: AttendanceStatus;
  isDue: boolean;
  applicantName: string;
}) {
  const { t } = useTranslation();
  const isArrival = props.status === 'ARRIVED';
  return (
    <button
      type="button"
      className={styles.mark}
      data-mark={props.itemKey}
      data-status={props.status}
      data-due={props.isDue || undefined}
      tabIndex={-1}
      aria-label={t('grid.mark', { name: props.applicantName, mark: t(`booking.record.${props.status}`) })}
    >
      <span className={styles.face}>
        <Icon name={isArrival ? STATE_DISPLAY.ARRIVED.icon : STATE_DISPLAY.COMPLETED.icon} size={15} />
      </span>
    </button>
  );
}
