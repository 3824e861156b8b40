import type { GridColumn } from '../../agenda-layout/agenda-columns.ts';
import type { Span } from '../../agenda-layout/minute-range.ts';
import { hueStyle } from '../service-color.ts';
import styles from './week-table.module.css';

/** A day of one operator from left to right: when open, blocked, and booked. The words beside it say how much. */
export function DayStrip(props: { column: GridColumn; hours: Span; hueOf(serviceId: string): number }) {
  const { column, hours, hueOf } = props;
  const whole = hours.to - hours.from;
  const at = ({ from, to }: Span) => ({
    left: `${((from - hours.from) / whole) * 100}%`,
    width: `${((to - from) / whole) * 100}%`,
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
            ...hueStyle(hueOf(booking.serviceId)),
            ...at(booking),
            top: `${(booking.lane / booking.of) * 100}%`,
            height: `${100 / booking.of}%`,
          }}
        />
      ))}
    </span>
  );
}
