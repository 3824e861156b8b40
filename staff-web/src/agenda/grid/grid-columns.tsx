import { memo } from 'react';
import type { DayColumn } from '../../agenda-layout/day-columns.ts';
import type { MinuteRange } from '../../agenda-layout/minute-range.ts';
import type { getColumnPositions } from './column-positions.ts';
import { GridColumnBody } from './grid-column-body.tsx';
import type { GridItem } from './grid-items.ts';
import { useFilledColumns } from './use-filled-columns.ts';

const NO_ITEMS: readonly GridItem[] = [];

/** The columns of the grid. Those in sight are filled at once, the others soon after, so that no task is long. */
export const GridColumns = memo(function GridColumns(props: {
  columns: readonly DayColumn[];
  items: readonly (readonly GridItem[])[];
  positions: ReturnType<typeof getColumnPositions>;
  /** Prefix of the heading ids, by which the columns are labelled. */
  idPrefix: string;
  hours: MinuteRange;
  minutePx: number;
  /** Key of the grid's tab stop; null if the grid has none. */
  stop: string | null;
  colorOf(serviceId: string): number;
  zone: string;
}) {
  const { columns, items, positions, stop } = props;
  const filled = useFilledColumns(columns.length);
  return columns.map((column, i) => {
    const hasStop = stop?.startsWith(`${column.key}#`) ?? false;
    return (
      <GridColumnBody
        key={column.key}
        column={column}
        items={i < filled || hasStop ? items[i]! : NO_ITEMS}
        labelledBy={`${props.idPrefix}-${i}`}
        hours={props.hours}
        minutePx={props.minutePx}
        span={positions[i]!.span}
        stop={hasStop ? stop : null}
        colorOf={props.colorOf}
        zone={props.zone}
      />
    );
  });
});
