import { notifications } from '@mantine/notifications';
import { memo, useCallback, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './agenda-grid.module.css';
import type { GridColumn } from '../../agenda-layout/agenda-columns.ts';
import { GridColumnBody } from './grid-column-body.tsx';
import { hoursShown, minuteHeight } from './grid-hours.ts';
import { itemsOf } from './grid-items.ts';
import { HoursAxis } from './hours-axis.tsx';
import { MoveGhost } from './move/move-preview.tsx';
import { gridStore } from './grid-store.ts';
import type { Moving } from './move/booking-move.ts';
import type { Selection } from './selection/selection.ts';
import { SelectionGhost } from './selection/selection-preview.tsx';
import { NowLine } from './now-line.tsx';
import { useGridKeys } from './keyboard/use-grid-keys.ts';
import { useDrags } from './drag/use-drag-and-drop.ts';
import { useGapHint } from './cards/use-gap-hint.ts';
import { useMoves } from './move/use-booking-move.ts';
import { useScrollToHours } from './use-scroll-to-hours.ts';
import { useSelections } from './selection/use-selection.ts';
import { useTabStop } from './keyboard/use-tab-stop.ts';
import type { Verdict } from './move/validate-drop.ts';
import type { GridActs } from './grid-actions.ts';

type Props = {
  /** What the grid shows: "Agenda di martedì 24 novembre 2026". */
  label: string;
  columns: readonly GridColumn[];
  headOf(column: GridColumn): { title: string; note: string };
  hueOf(serviceId: string): number;
  offers(operatorId: string, serviceId: string): boolean;
  shortestService: number;
  zone: string;
  acts: GridActs;
};

/**
 * The agenda: a column for each operator or each day, everything where the office's clock has it. One stop for the Tab
 * key, arrows within; bookings are moved by keys, mouse or finger.
 */
export const AgendaGrid = memo(function AgendaGrid(props: Props) {
  const { columns, zone, acts, hueOf, offers } = props;
  const { t } = useTranslation();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [store] = useState(() => gridStore<Moving>());
  const [selected] = useState(() => gridStore<Selection>());
  const hours = useMemo(() => hoursShown(columns), [columns]);
  const minutePx = useMemo(() => minuteHeight(columns, props.shortestService), [columns, props.shortestService]);
  const items = useMemo(() => columns.map(itemsOf), [columns]);
  const geometry = useMemo(() => ({ columns, items, hours, minutePx }), [columns, items, hours, minutePx]);

  const { stop, setLast, focusItem, focusAgain } = useTabStop(body, items);
  const onRefused = useCallback(
    (verdict: Verdict) => refuse(t('grid.cannotDrop', { why: t(`grid.verdict.${verdict}`) }), t('close')),
    [t],
  );
  const moves = useMoves({ store, geometry, zone, offers, onMove: acts.move, onRefused, done: focusAgain });
  const selections = useSelections({ store: selected, geometry, acts, done: focusAgain });
  const keys = useGridKeys({
    body,
    geometry,
    store,
    moves,
    selected,
    selections,
    acts,
    setLast,
    focusItem,
    done: focusAgain,
  });
  useDrags({ body, scroller, geometry, moves, selections });
  const hint = useGapHint(body, geometry);
  useScrollToHours(scroller, geometry, zone);

  return (
    <section className={styles.frame} aria-label={props.label} aria-describedby={`${id}-help`}>
      <p id={`${id}-help`} className={styles.hidden}>
        {t('grid.help')}
      </p>
      {/* Where nothing within takes the focus (a day that is over), the grid does, to be scrolled by keys. */}
      <div
        ref={scroller}
        className={styles.scroller}
        data-columns={columns.length}
        {...(stop === null ? { role: 'group', 'aria-label': props.label, tabIndex: 0 } : {})}
      >
        <div className={styles.table} style={{ '--columns': columns.length, '--hour': `${60 * minutePx}px` } as object}>
          <div className={styles.heads}>
            <div className={styles.corner} />
            {columns.map((column, i) => {
              const { title, note } = props.headOf(column);
              return (
                <div key={column.key} className={styles.head}>
                  <h2 className={styles.title} id={`${id}-${i}`}>
                    {title}
                  </h2>
                  <p className={styles.note}>{note}</p>
                </div>
              );
            })}
          </div>
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
            {columns.map((column, i) => (
              <GridColumnBody
                key={column.key}
                column={column}
                items={items[i]!}
                labelledBy={`${id}-${i}`}
                hours={hours}
                minutePx={minutePx}
                stop={stop !== null && stop.startsWith(`${column.key}#`) ? stop : null}
                hueOf={hueOf}
                zone={zone}
              />
            ))}
            <NowLine columns={columns} hours={hours} minutePx={minutePx} />
            <SelectionGhost store={selected} geometry={geometry} />
            <MoveGhost store={store} geometry={geometry} hueOf={hueOf} />
            <div ref={hint} className={styles.hint} aria-hidden="true" />
          </div>
        </div>
      </div>
    </section>
  );
});

function refuse(message: string, close: string): void {
  notifications.show({ id: 'refused', color: 'red', message, closeButtonProps: { 'aria-label': close } });
}
