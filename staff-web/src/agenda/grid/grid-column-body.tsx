import { memo } from 'react';
import styles from './agenda-grid.module.css';
import { BlockedSlotCard } from './cards/blocked-slot-card.tsx';
import { BookingCard } from './cards/booking-card.tsx';
import { HeldTimeCard } from './cards/held-time-card.tsx';
import { GapButton } from './cards/gap-button.tsx';
import type { DayColumn } from '../../agenda-layout/day-columns.ts';
import type { GridItem } from './grid-items.ts';
import type { MinuteRange } from '../../agenda-layout/minute-range.ts';

/** One column with its opening hours and items. */
export const GridColumnBody = memo(function GridColumnBody(props: {
  column: DayColumn;
  items: readonly GridItem[];
  labelledBy: string;
  hours: MinuteRange;
  minutePx: number;
  /** Width of the column, in units of a column with one counter. */
  span: number;
  /** Key of the grid's tab stop if it is in this column. Defaults to null. */
  stop: string | null;
  colorOf(serviceId: string): number;
  zone: string;
}) {
  const { column, hours, minutePx } = props;
  const at = ({ from, to }: MinuteRange) => {
    const shown = { from: Math.max(from, hours.from), to: Math.min(to, hours.to) };
    return { top: (shown.from - hours.from) * minutePx, height: (shown.to - shown.from) * minutePx };
  };
  return (
    <div className={styles.column} data-column="" style={{ '--span': props.span } as object}>
      {column.open.map((span) => (
        <div key={span.from} className={styles.open} style={at(span)} />
      ))}
      {column.held.map((held) => (
        <HeldTimeCard key={`${held.from} ${held.counter}`} held={held} capacity={column.capacity} {...at(held)} />
      ))}
      <ul className={styles.items} aria-labelledby={props.labelledBy}>
        {props.items.map((item) => (
          <li key={item.key}>
            {renderItem(item, { itemKey: item.key, tabbable: item.key === props.stop, ...at(item) })}
          </li>
        ))}
      </ul>
    </div>
  );

  function renderItem(item: GridItem, position: { itemKey: string; tabbable: boolean; top: number; height: number }) {
    switch (item.kind) {
      case 'booking':
        return (
          <BookingCard
            booking={item.booking}
            color={props.colorOf(item.booking.serviceId)}
            zone={props.zone}
            {...position}
          />
        );
      case 'blocked':
        return <BlockedSlotCard from={item.from} to={item.to} reason={item.reason} {...position} />;
      case 'gap':
        return <GapButton gap={item.gap} capacity={column.capacity} {...position} />;
    }
  }
});
