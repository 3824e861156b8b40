import { notifications } from '@mantine/notifications';
import { memo, useCallback, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './agenda-grid.module.css';
import type { DayColumn } from '../../agenda-layout/day-columns.ts';
import { getColumnPositions, getTotalSpan } from './column-positions.ts';
import { GridColumns } from './grid-columns.tsx';
import { type ColumnHeader, GridHeaders } from './grid-headers.tsx';
import { type Density, getVisibleHours, getMinuteHeightPx } from './grid-hours.ts';
import { listGridItems } from './grid-items.ts';
import { HoursAxis } from './hours-axis.tsx';
import { MovePreview } from './move/move-preview.tsx';
import { createGridStore } from './grid-store.ts';
import type { BookingMove } from './move/booking-move.ts';
import type { Selection } from './selection/selection.ts';
import { SelectionPreview } from './selection/selection-preview.tsx';
import { NowLine } from './now-line.tsx';
import { useGridKeys } from './keyboard/use-grid-keys.ts';
import { useDragAndDrop } from './drag/use-drag-and-drop.ts';
import { useGapHint } from './cards/use-gap-hint.ts';
import { useBookingMove } from './move/use-booking-move.ts';
import { useScrollToHours } from './use-scroll-to-hours.ts';
import { useSelection } from './selection/use-selection.ts';
import { useTabStop } from './keyboard/use-tab-stop.ts';
import type { DropVerdict } from './move/validate-drop.ts';
import type { GridActions } from './grid-actions.ts';

type Props = {
  /** Accessible name of the grid, such as "Agenda di martedì 24 novembre 2026". */
  label: string;
  columns: readonly DayColumn[];
  toColumnHeader(column: DayColumn): ColumnHeader;
  colorOf(serviceId: string): number;
  offersService(operatorId: string, serviceId: string): boolean;
  shortestServiceMinutes: number;
  density: Density;
  zone: string;
  actions: GridActions;
};

/**
 * The agenda as a grid: one column per operator or per day, rows by wall-clock time. It has a single tab stop with
 * arrow-key navigation; bookings are moved by keyboard, mouse or touch.
 */
export const AgendaGrid = memo(function AgendaGrid(props: Props) {
  const { columns, zone, actions, colorOf, offersService } = props;
  const { t } = useTranslation();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [store] = useState(() => createGridStore<BookingMove>());
  const [selected] = useState(() => createGridStore<Selection>());
  const hours = useMemo(() => getVisibleHours(columns), [columns]);
  const minutePx = useMemo(
    () => getMinuteHeightPx(columns, props.shortestServiceMinutes, props.density),
    [columns, props.shortestServiceMinutes, props.density],
  );
  const items = useMemo(() => columns.map(listGridItems), [columns]);
  const positions = useMemo(() => getColumnPositions(columns), [columns]);
  const units = getTotalSpan(columns);
  const geometry = useMemo(() => ({ columns, items, hours, minutePx }), [columns, items, hours, minutePx]);

  const { stop, setLast, focusItem, restoreFocus } = useTabStop(body, items);
  const onRejected = useCallback(
    (verdict: DropVerdict) => showRejection(t('grid.cannotDrop', { why: t(`grid.verdict.${verdict}`) }), t('close')),
    [t],
  );
  const moves = useBookingMove({
    store,
    geometry,
    zone,
    offersService,
    onMove: actions.move,
    onRejected,
    onDone: restoreFocus,
  });
  const selections = useSelection({ store: selected, geometry, actions, onDone: restoreFocus });
  const keys = useGridKeys({
    body,
    geometry,
    store,
    moves,
    selected,
    selections,
    actions,
    zone,
    setLast,
    focusItem,
    onDone: restoreFocus,
  });
  useDragAndDrop({ body, scroller, geometry, moves, selections });
  const hint = useGapHint(body, geometry);
  useScrollToHours(scroller, geometry, zone);

  return (
    <section className={styles.frame} aria-label={props.label} aria-describedby={`${id}-help`}>
      <p id={`${id}-help`} className={styles.hidden}>
        {t('grid.help')}
      </p>
      {/* A grid without focusable items takes the focus itself, so that it can be scrolled by keyboard. */}
      <div
        ref={scroller}
        className={styles.scroller}
        data-columns={columns.length}
        {...(stop === null ? { role: 'group', 'aria-label': props.label, tabIndex: 0 } : {})}
      >
        <div className={styles.table} style={{ '--units': units, '--hour': `${60 * minutePx}px` } as object}>
          <GridHeaders columns={columns} toColumnHeader={props.toColumnHeader} idPrefix={id} />
          <div
            ref={body}
            role="presentation"
            className={styles.body}
            style={{ height: (hours.to - hours.from) * minutePx }}
            onClick={keys.onClick}
            onKeyDown={keys.onKeyDown}
            onFocus={keys.onFocus}
            onBlur={keys.onBlur}
          >
            <HoursAxis hours={hours} minutePx={minutePx} />
            <GridColumns
              columns={columns}
              items={items}
              positions={positions}
              idPrefix={id}
              hours={hours}
              minutePx={minutePx}
              stop={stop}
              colorOf={colorOf}
              zone={zone}
            />
            <NowLine columns={columns} hours={hours} minutePx={minutePx} />
            <SelectionPreview store={selected} geometry={geometry} />
            <MovePreview store={store} geometry={geometry} colorOf={colorOf} />
            <div ref={hint} className={styles.hint} aria-hidden="true" />
          </div>
        </div>
      </div>
    </section>
  );
});

function showRejection(message: string, close: string): void {
  notifications.show({ id: 'drop-rejected', color: 'red', message, closeButtonProps: { 'aria-label': close } });
}
