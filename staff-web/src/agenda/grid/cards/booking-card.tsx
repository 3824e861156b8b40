import { shallowEqual } from '@mantine/hooks';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeText, wallMinute } from '../../../municipality-time/wall-clock.ts';
import { getBookingState, STATE_DISPLAY } from '../../../booking/booking-state.ts';
import { Icon } from '../../../components/icon.tsx';
import { toColorStyle } from '../../service-color.ts';
import type { PlacedBooking } from '../../../agenda-layout/day-columns.ts';
import styles from './booking-card.module.css';

type Props = {
  itemKey: string;
  booking: PlacedBooking;
  color: number;
  top: number;
  height: number;
  tabbable: boolean;
  zone: string;
};

const TWO_LINES_PX = 44;

/** A booking with its time, applicant, service and state. The state has an icon and a text, not only a colour. */
export const BookingCard = memo(function BookingCard({ itemKey, booking, color, top, height, tabbable, zone }: Props) {
  const { t } = useTranslation();
  const state = getBookingState(booking);
  const { icon, label } = STATE_DISPLAY[state];
  const arrival = booking.arrivedAt === null ? '' : timeText(wallMinute(booking.arrivedAt, zone));
  return (
    <button
      type="button"
      className={styles.card}
      data-item={itemKey}
      data-state={booking.elsewhere === null ? state : 'ELSEWHERE'}
      data-narrow={booking.of > 1 || undefined}
      data-tall={height >= TWO_LINES_PX || undefined}
      tabIndex={tabbable ? 0 : -1}
      style={{
        ...toColorStyle(color),
        top,
        height,
        left: `${(booking.lane / booking.of) * 100}%`,
        width: `${100 / booking.of}%`,
      }}
    >
      <span className={styles.text}>
        <span className={styles.title}>
          <span className={styles.time}>{timeText(booking.from)}</span>{' '}
          <span className={styles.name}>{booking.applicantName || t('booking.erased')}</span>
        </span>
        <span className={styles.comma}>, </span>
        <span className={styles.service}>{booking.serviceName}</span>
      </span>
      <span className={styles.icons}>
        {booking.hasNotes && <Icon name="note" size={14} />}
        {booking.source === 'PHONE' && <Icon name="phone" size={14} />}
        {booking.source === 'DESK' && <Icon name="desk" size={14} />}
        {booking.elsewhere !== null && <Icon name="elsewhere" size={14} />}
        {state !== 'CONFIRMED' && (
          <span className={styles.state}>
            <Icon name={icon} size={14} />
            <span className={styles.stateText}>{t(label)}</span>
          </span>
        )}
      </span>
      <span className={styles.hidden}>
        {', '}
        {[
          t('grid.until', { time: timeText(booking.to) }),
          state === 'ARRIVED' ? t('grid.arrivedAt', { time: arrival }) : t(label),
          booking.source === 'ONLINE' ? null : t(`booking.source.${booking.source}`),
          booking.hasNotes ? t('grid.hasNotes') : null,
          booking.elsewhere === null ? null : t('grid.elsewhere', { place: booking.elsewhere }),
        ]
          .filter((part) => part !== null)
          .join(', ')}
      </span>
    </button>
  );
}, arePropsEqual);

// A refetch of the agenda returns new objects with equal values: compare them to skip rendering.
function arePropsEqual({ booking: before, ...rest }: Props, { booking: after, ...others }: Props): boolean {
  return shallowEqual(before, after) && shallowEqual(rest, others);
}
