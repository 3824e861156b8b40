import type { DayColumn } from '../../agenda-layout/day-columns.ts';
import type { MinuteRange } from '../../agenda-layout/minute-range.ts';
import { toColorStyle } from '../service-color.ts';
import styles from './week-table.module.css';

/**
 * One day of one operator as a horizontal bar: opening hours, blocked slots and bookings. Hidden from screen readers,
 * because the text beside it has the same figures.
 */
export function DayStrip(props: { column: DayColumn; hours: MinuteRange; colorOf(serviceId: string): number }) {
  const { column, hours, colorOf } = props;
  const total = hours.to - hours.from;
  const at = ({ from, to }: MinuteRange) => ({
    left: `${((from - hours.from) / total) * 100}%`,
    width: `${((to - from) / total) * 100}%`,
  });
  return (
    <span className={styles.strip} aria-hidden="true">
      {column.open.map((span) => (
        <span key={`open-${span.from}`} className={styles.open} style={at(span)} />
      ))}
      {column.blocked.map((slot) => (
        <span key={slot.id} className={styles.blocked} style={at(slot)} />
      ))}
      {column.bookings.map((booking) => (
        <span
          key={booking.id}
          className={styles.booking}
          style={{
            ...toColorStyle(colorOf(booking.serviceId)),
            ...at(booking),
            top: `${(booking.lane / booking.of) * 100}%`,
            height: `${100 / booking.of}%`,
          }}
        />
      ))}
    </span>
  );
}
