import { useMemo } from 'react';
import { wallNow } from '../../../municipality-time/wall-clock.ts';
import { canMove, type FoundItem, type Geometry } from '../geometry.ts';
import type { GridActions } from '../grid-actions.ts';
import type { MoveTarget } from './move-target.ts';
import type { BookingMove, BookingMoveStore } from './booking-move.ts';
import { type DropVerdict, validateDrop } from './validate-drop.ts';

/** Handlers that move a booking over the grid, for keyboard and pointer. */
export type BookingMoveActions = {
  /** Returns false if the item cannot be moved. */
  start(found: FoundItem, by: BookingMove['by']): boolean;
  to(target: MoveTarget): void;
  /** Starts the reschedule if the target is valid. Returns false otherwise. */
  drop(): boolean;
  cancel(): void;
};

/** Returns the move handlers of one grid. */
export function useBookingMove(parts: {
  store: BookingMoveStore;
  geometry: Geometry;
  zone: string;
  offersService(operatorId: string, serviceId: string): boolean;
  onMove: GridActions['move'];
  /** Called when a drop is rejected by the validation. */
  onRejected(verdict: DropVerdict): void;
  /** Called when a move was applied or cancelled. */
  onDone(): void;
}): BookingMoveActions {
  const { store, geometry, zone, offersService, onMove, onRejected, onDone } = parts;
  return useMemo(() => {
    const verdictAt = (booking: BookingMove['booking'], { column, minute }: MoveTarget) =>
      validateDrop(geometry.columns[column]!, minute, booking, {
        now: wallNow(Date.now(), zone),
        offersService: (operatorId) =>
          operatorId === getOperatorId(booking) || offersService(operatorId, booking.serviceId),
      });
    return {
      start(found, by) {
        const { item, column, x } = found;
        if (item.kind !== 'booking' || !canMove(found)) return false;
        const booking = { ...item.booking, columnKey: column.key };
        store.set({ booking, by, target: { column: x, minute: booking.from }, verdict: 'same' });
        return true;
      },
      to(target) {
        const moving = store.get();
        if (moving === null) return;
        if (target.column === moving.target.column && target.minute === moving.target.minute) return;
        store.set({ ...moving, target, verdict: verdictAt(moving.booking, target) });
      },
      drop() {
        const moving = store.get();
        if (moving === null) return false;
        if (moving.verdict !== 'free' && moving.verdict !== 'same') {
          onRejected(moving.verdict);
          return false;
        }
        store.set(null);
        if (moving.verdict === 'same') return true;
        const { column, minute } = moving.target;
        const from = geometry.columns.find(({ key }) => key === moving.booking.columnKey);
        if (from) onMove({ booking: moving.booking, from, to: geometry.columns[column]!, minute, onDone });
        return true;
      },
      cancel: () => store.set(null),
    };
  }, [store, geometry, zone, offersService, onMove, onRejected, onDone]);
}

function getOperatorId({ columnKey }: BookingMove['booking']): string {
  return columnKey.slice(columnKey.indexOf('/') + 1);
}
