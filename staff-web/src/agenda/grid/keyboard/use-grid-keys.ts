import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react';
import { listAttendanceOptions } from '../../../booking/attendance/attendance-options.ts';
import type { AttendanceStatus } from '../../../gql/graphql.ts';
import { areShortcutsOn } from '../../../shortcuts/shortcut-setting.ts';
import { findItem, type FoundItem, type Geometry, getItemKey } from '../geometry.ts';
import type { GridActions } from '../grid-actions.ts';
import { minuteAtOffset, moveTargetByKey } from '../move/move-target.ts';
import type { BookingMoveStore } from '../move/booking-move.ts';
import { findNeighbor } from './roving-tabindex.ts';
import { type SelectionStore, resizeByKey } from '../selection/selection.ts';
import type { BookingMoveActions } from '../move/use-booking-move.ts';
import type { SelectionActions } from '../selection/use-selection.ts';

/** Keys that record attendance: arrivato, concluso, and X for a no-show. */
const MARK_KEYS: Partial<Record<string, AttendanceStatus>> = { a: 'ARRIVED', c: 'COMPLETED', x: 'NO_SHOW' };

/**
 * Keyboard and click handlers of the grid. They are delegated: hundreds of items share the handlers of the grid's body.
 */
export function useGridKeys(parts: {
  body: RefObject<HTMLElement | null>;
  geometry: Geometry;
  store: BookingMoveStore;
  moves: BookingMoveActions;
  selected: SelectionStore;
  selections: SelectionActions;
  actions: GridActions;
  zone: string;
  setLast(last: { key: string; from: number }): void;
  focusItem(key: string): void;
  /** Called when an action that was started on the grid ends. */
  onDone(): void;
}) {
  const { body, geometry, store, moves, selected, selections, actions } = parts;

  function onFocus({ target }: FocusEvent) {
    const found = findItem(geometry, getItemKey(target));
    if (found) parts.setLast({ key: found.item.key, from: found.item.from });
  }

  function onBlur() {
    if (store.get()?.by === 'keys') moves.cancel();
    if (selected.get()?.by === 'keys') selections.cancel();
  }

  function onClick(event: MouseEvent) {
    const marked = (event.target as Element).closest<HTMLElement>('[data-mark]');
    if (marked) return markByPress(marked.dataset['mark']!);
    const found = findItem(geometry, getItemKey(event.target));
    if (!found) return;
    const { item, column } = found;
    if (item.kind === 'booking') actions.open(item.booking);
    if (item.kind === 'blocked' && actions.canBlock(column)) actions.openBlocked(item.slotId, parts.onDone);
    if (item.kind === 'gap')
      actions.book(column, event.detail === 0 ? item.from : minuteUnderPointer(event, found), parts.onDone);
  }

  // The button disappears or changes after the press, so the booking takes the focus.
  function markByPress(key: string) {
    const found = findItem(geometry, key);
    if (found?.item.kind !== 'booking' || found.item.booking.nextMark === null) return;
    parts.focusItem(key);
    actions.mark(found.item.booking, found.item.booking.nextMark);
  }

  function markByKey({ item }: FoundItem, key: string): boolean {
    const status = MARK_KEYS[key];
    if (status === undefined || item.kind !== 'booking' || item.booking.elsewhere !== null) return false;
    if (!areShortcutsOn()) return false;
    if (!listAttendanceOptions(item.booking, Date.now(), parts.zone).includes(status)) return false;
    actions.mark(item.booking, status);
    return true;
  }

  function minuteUnderPointer({ clientY }: MouseEvent, { item }: FoundItem): number {
    const offset = clientY - body.current!.getBoundingClientRect().top;
    const minute = minuteAtOffset(offset, geometry.minutePx, geometry.hours);
    return Math.min(Math.max(minute, item.from), item.to - 5);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const found = findItem(geometry, getItemKey(event.target));
    if (!found) return;
    if (store.get()?.by === 'keys') return moveByKey(event);
    if (selected.get()?.by === 'keys') return selectByKey(event);
    if (event.key.toLowerCase() === 'm' && moves.start(found, 'keys')) return event.preventDefault();
    if (event.key.toLowerCase() === 'b' && selections.start(found, 'keys')) return event.preventDefault();
    if (markByKey(found, event.key.toLowerCase())) return event.preventDefault();
    const next = findNeighbor(geometry.items, found.item.key, event.key);
    if (next === null) return;
    event.preventDefault();
    parts.focusItem(next);
  }

  function moveByKey(event: KeyboardEvent) {
    const moving = store.get()!;
    if (event.key === 'Tab') return moves.cancel();
    event.preventDefault();
    if (event.key === 'Escape') return moves.cancel();
    if (event.key === 'Enter') return void moves.drop();
    const { columns, hours } = geometry;
    const length = moving.booking.to - moving.booking.from;
    const target = moveTargetByKey(moving.target, event.key, event.shiftKey, {
      columns: columns.length,
      hours,
      length,
    });
    if (target === null) return;
    moves.to(target);
    show('[data-moving]');
  }

  function selectByKey(event: KeyboardEvent) {
    if (event.key === 'Tab') return selections.cancel();
    event.preventDefault();
    if (event.key === 'Escape') return selections.cancel();
    if (event.key === 'Enter') return selections.drop();
    const span = resizeByKey(selected.get()!, event.key, event.shiftKey, geometry.hours);
    if (span === null) return;
    selections.to(span);
    show('[data-selection]');
  }

  function show(ghost: string) {
    requestAnimationFrame(() =>
      body.current?.querySelector(ghost)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
  }

  return { onClick, onKeyDown, onFocus, onBlur };
}
