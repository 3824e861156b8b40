import { useMemo } from 'react';
import { wallNow } from '../../../municipality-time/wall-clock.ts';
import { canMove, type Found, type Geometry } from '../geometry.ts';
import type { GridActs } from '../grid-actions.ts';
import type { MoveTarget } from './move-target.ts';
import type { Moving, MovingStore } from './booking-move.ts';
import { type Verdict, verdictOn } from './validate-drop.ts';

/** How a booking is taken up, carried over the grid and put down; the same for keys and pointers. */
export type Moves = {
  /** False: this cannot be moved. */
  start(found: Found, by: Moving['by']): boolean;
  to(target: MoveTarget): void;
  /** Asks for the move if the booking can go there; false: it cannot. */
  drop(): boolean;
  cancel(): void;
};

/** The moves of one grid. */
export function useMoves(parts: {
  store: MovingStore;
  geometry: Geometry;
  zone: string;
  offers(operatorId: string, serviceId: string): boolean;
  onMove: GridActs['move'];
  /** It cannot go there. */
  onRefused(verdict: Verdict): void;
  /** A move was made or given up. */
  done(): void;
}): Moves {
  const { store, geometry, zone, offers, onMove, onRefused, done } = parts;
  return useMemo(() => {
    const verdictAt = (booking: Moving['booking'], { column, minute }: MoveTarget) =>
      verdictOn(geometry.columns[column]!, minute, booking, {
        now: wallNow(Date.now(), zone),
        offers: (operatorId) => operatorId === operatorOf(booking) || offers(operatorId, booking.serviceId),
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
          onRefused(moving.verdict);
          return false;
        }
        store.set(null);
        if (moving.verdict === 'same') return true;
        const { column, minute } = moving.target;
        const from = geometry.columns.find(({ key }) => key === moving.booking.columnKey);
        if (from) onMove({ booking: moving.booking, from, to: geometry.columns[column]!, minute, done });
        return true;
      },
      cancel: () => store.set(null),
    };
  }, [store, geometry, zone, offers, onMove, onRefused, done]);
}

function operatorOf({ columnKey }: Moving['booking']): string {
  return columnKey.slice(columnKey.indexOf('/') + 1);
}
