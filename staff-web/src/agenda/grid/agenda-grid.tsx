import { notifications } from '@mantine/notifications';
import { memo, useCallback, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import look from './agenda-grid.module.css';
import type { GridColumn } from './grid-columns.ts';
import { GridColumnBody } from './grid-column-body.tsx';
import { hoursShown, minuteHeight } from './grid-hours.ts';
import { itemsOf } from './grid-items.ts';
import { HoursAxis } from './hours-axis.tsx';
import { MoveGhost } from './move-ghost.tsx';
import { gridStore } from './grid-store.ts';
import type { Moving } from './moving.ts';
import type { Selection } from './selection.ts';
import { SelectionGhost } from './selection-ghost.tsx';
import { NowLine } from './now-line.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import { useDrags } from './use-drags.ts';
import { useGapHint } from './use-gap-hint.ts';
import { useMoves } from './use-moves.ts';
import { useScrollToHours } from './use-scroll-to-hours.ts';
import { useSelections } from './use-selections.ts';
import { useTabStop } from './use-tab-stop.ts';
import type { Verdict } from './verdict.ts';
import type { GridActs } from './grid-acts.ts';

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
    <section className={look.frame} aria-label={props.label} aria-describedby={`${id}-help`}>
      <p id={`${id}-help`} className={look.hidden}>
        {t('grid.help')}
      </p>
      {/* Where nothing within takes the focus (a day that is over), the grid does, to be scrolled by keys. */}
      <div
        ref={scroller}
        className={look.scroller}
        data-columns={columns.length}
        {...(stop === null ? { role: 'group', 'aria-label': props.label, tabIndex: 0 } : {})}
      >
        <div className={look.table} style={{ '--columns': columns.length, '--hour': `${60 * minutePx}px` } as object}>
          <div className={look.heads}>
            <div className={look.corner} />
            {columns.map((column, i) => {
              const { title, note } = props.headOf(column);
              return (
                <div key={column.key} className={look.head}>
                  <h2 className={look.title} id={`${id}-${i}`}>
                    {title}
                  </h2>
                  <p className={look.note}>{note}</p>
                </div>
              );
            })}
          </div>
          <div
            ref={body}
            role="presentation"
            className={look.body}
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
            <div ref={hint} className={look.hint} aria-hidden="true" />
          </div>
        </div>
      </div>
    </section>
  );
});

function refuse(message: string, close: string): void {
  notifications.show({ id: 'refused', color: 'red', message, closeButtonProps: { 'aria-label': close } });
}
