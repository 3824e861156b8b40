import type { GridColumn } from './grid/grid-columns.ts';
import type { Span } from './grid/span.ts';
import { hueStyle } from './service-hue.ts';
import look from './week-table.module.css';

/** A day of one operator from left to right: when open, blocked, and booked. The words beside it say how much. */
export function DayStrip(props: { column: GridColumn; hours: Span; hueOf(serviceId: string): number }) {
  const { column, hours, hueOf } = props;
  const whole = hours.to - hours.from;
  const at = ({ from, to }: Span) => ({
    left: `${((from - hours.from) / whole) * 100}%`,
    width: `${((to - from) / whole) * 100}%`,
  });
  return (
    <span className={look.strip} aria-hidden="true">
      {column.open.map((span) => (
        <span key={`open-${span.from}`} className={look.open} style={at(span)} />
      ))}
      {column.blocked.map((slot) => (
        <span key={slot.id} className={look.blocked} style={at(slot)} />
      ))}
      {column.bookings.map((booking) => (
        <span
          key={booking.id}
          className={look.booking}
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
