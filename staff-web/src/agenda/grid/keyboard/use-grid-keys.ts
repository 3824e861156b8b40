import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react';
import { findItem, type Found, type Geometry, itemKeyOf } from '../geometry.ts';
import type { GridActs } from '../grid-actions.ts';
import { minuteAt, targetAfterKey } from '../move/move-target.ts';
import type { MovingStore } from '../move/booking-move.ts';
import { itemBeside } from './roving-tabindex.ts';
import { type SelectionStore, spanAfterKey } from '../selection/selection.ts';
import type { Moves } from '../move/use-booking-move.ts';
import type { Selections } from '../selection/use-selection.ts';

/** What keys and clicks do on the grid. Its hundreds of bookings have no listeners of their own. */
export function useGridKeys(parts: {
  body: RefObject<HTMLElement | null>;
  geometry: Geometry;
  store: MovingStore;
  moves: Moves;
  selected: SelectionStore;
  selections: Selections;
  acts: GridActs;
  setLast(last: { key: string; from: number }): void;
  focusItem(key: string): void;
  /** What was begun on the grid is over. */
  done(): void;
}) {
  const { body, geometry, store, moves, selected, selections, acts } = parts;

  function onFocus({ target }: FocusEvent) {
    const found = findItem(geometry, itemKeyOf(target));
    if (found) parts.setLast({ key: found.item.key, from: found.item.from });
  }

  function onBlur() {
    if (store.get()?.by === 'keys') moves.cancel();
    if (selected.get()?.by === 'keys') selections.cancel();
  }

  function onClick(event: MouseEvent) {
    const found = findItem(geometry, itemKeyOf(event.target));
    if (!found) return;
    const { item, column } = found;
    if (item.kind === 'booking') acts.open(item.booking);
    if (item.kind === 'gap') acts.book(column, event.detail === 0 ? item.from : minuteUnder(event, found), parts.done);
  }

  function minuteUnder({ clientY }: MouseEvent, { item }: Found): number {
    const offset = clientY - body.current!.getBoundingClientRect().top;
    const minute = minuteAt(offset, geometry.minutePx, geometry.hours);
    return Math.min(Math.max(minute, item.from), item.to - 5);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const found = findItem(geometry, itemKeyOf(event.target));
    if (!found) return;
    if (store.get()?.by === 'keys') return moveBy(event);
    if (selected.get()?.by === 'keys') return selectBy(event);
    if (event.key.toLowerCase() === 'm' && moves.start(found, 'keys')) return event.preventDefault();
    if (event.key.toLowerCase() === 'b' && selections.start(found, 'keys')) return event.preventDefault();
    const next = itemBeside(geometry.items, found.item.key, event.key);
    if (next === null) return;
    event.preventDefault();
    parts.focusItem(next);
  }

  function moveBy(event: KeyboardEvent) {
    const moving = store.get()!;
    if (event.key === 'Tab') return moves.cancel();
    event.preventDefault();
    if (event.key === 'Escape') return moves.cancel();
    if (event.key === 'Enter') return void moves.drop();
    const { columns, hours } = geometry;
    const length = moving.booking.to - moving.booking.from;
    const target = targetAfterKey(moving.target, event.key, event.shiftKey, { columns: columns.length, hours, length });
    if (target === null) return;
    moves.to(target);
    show('[data-moving]');
  }

  function selectBy(event: KeyboardEvent) {
    if (event.key === 'Tab') return selections.cancel();
    event.preventDefault();
    if (event.key === 'Escape') return selections.cancel();
    if (event.key === 'Enter') return selections.drop();
    const span = spanAfterKey(selected.get()!, event.key, event.shiftKey, geometry.hours);
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
