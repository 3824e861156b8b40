import { shallowEqual } from '@mantine/hooks';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeText, wallMinute } from '../../../municipality-time/wall-clock.ts';
import { getBookingState, STATE_DISPLAY } from '../../../booking/booking-state.ts';
import { Icon } from '../../../components/icon.tsx';
import { toColorStyle } from '../../service-color.ts';
import type { PlacedBooking } from '../../../agenda-layout/day-columns.ts';
import styles from './booking-card.module.css';
import { MarkButton } from './mark-button.tsx';

type Props = {
  itemKey: string;
  booking: PlacedBooking;
  color: number;
  top: number;
  height: number;
  tabbable: boolean;
  zone: string;
};

const TWO_LINES_PX = 40;

/**
 * A booking with its time, applicant, service and state. The state has an icon and a text, not only a colour. If room
 * is short, the service goes first, then the given name, and the surname is shortened last.
 */
export const BookingCard = memo(function BookingCard({ itemKey, booking, color, top, height, tabbable, zone }: Props) {
  const { t } = useTranslation();
  const state = getBookingState(booking);
  const { icon, label: stateLabel } = STATE_DISPLAY[state];
  const arrival = booking.arrivedAt === null ? '' : timeText(wallMinute(booking.arrivedAt, zone));
  const { applicantName, applicantSurname, nextMark } = booking;
  const givenName = applicantName.slice(applicantSurname.length).trim();
  const label = [
    `${timeText(booking.from)} ${applicantName || t('booking.erased')}`,
    booking.serviceName,
    t('grid.until', { time: timeText(booking.to) }),
    state === 'ARRIVED' ? t('grid.arrivedAt', { time: arrival }) : t(stateLabel),
    booking.source === 'ONLINE' ? null : t(`booking.source.${booking.source}`),
    booking.hasNotes ? t('grid.hasNotes') : null,
    booking.hasInternalNote ? t('grid.hasInternalNote') : null,
    booking.overridesRules ? t('grid.overridesRules') : null,
    booking.elsewhere === null ? null : t('grid.elsewhere', { place: booking.elsewhere }),
  ]
    .filter((part) => part !== null)
    .join(', ');
  const position = { top, height, left: `${(booking.lane / booking.of) * 100}%`, width: `${100 / booking.of}%` };
  return (
    <div className={styles.place} style={position}>
      <button
        type="button"
        className={styles.card}
        data-item={itemKey}
        data-state={booking.elsewhere === null ? state : 'ELSEWHERE'}
        data-tall={height >= TWO_LINES_PX || undefined}
        data-marked={(nextMark !== null && booking.isDue) || undefined}
        tabIndex={tabbable ? 0 : -1}
        style={toColorStyle(color)}
      >
        <span className={styles.hidden}>{label}</span>
        <span className={styles.text} aria-hidden="true">
          <span className={styles.title}>
            <span className={styles.first}>
              <span className={styles.time}>{timeText(booking.from)}</span>{' '}
              <span className={styles.name}>{applicantSurname || applicantName || t('booking.erased')}</span>
            </span>
            {applicantSurname !== '' && givenName !== '' && <span className={styles.name}> {givenName}</span>}
          </span>
          <span className={styles.service}>{booking.serviceName}</span>
        </span>
        <span className={styles.icons} aria-hidden="true">
          {booking.overridesRules && <Icon name="override" size={14} />}
          {booking.hasNotes && <Icon name="note" size={14} />}
          {booking.hasInternalNote && <Icon name="internalNote" size={14} />}
          <span className={styles.source}>
            {booking.source === 'PHONE' && <Icon name="phone" size={14} />}
            {booking.source === 'DESK' && <Icon name="desk" size={14} />}
          </span>
          {booking.elsewhere !== null && <Icon name="elsewhere" size={14} />}
          {state !== 'CONFIRMED' && (
            <span className={styles.state}>
              <Icon name={icon} size={14} />
              <span className={styles.stateText}>{t(stateLabel)}</span>
            </span>
          )}
        </span>
      </button>
      {nextMark !== null && (
        <MarkButton itemKey={itemKey} status={nextMark} isDue={booking.isDue} applicantName={applicantName} />
      )}
    </div>
  );
}, arePropsEqual);

// A refetch of the agenda returns new objects with equal values: compare them to skip rendering.
function arePropsEqual({ booking: before, ...rest }: Props, { booking: after, ...others }: Props): boolean {
  return shallowEqual(before, after) && shallowEqual(rest, others);
}
