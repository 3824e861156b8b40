import { updateBlockedSlots, type SlotChange } from '../../agenda/blocked-slots/update-blocked-slots.ts';
import { readBlockedSlot } from '../../agenda/blocked-slots/read-blocked-slots.ts';
import type { BlockedSlotType } from '../../agenda/agenda-times.types.ts';
import { writeAuditEntry } from '../../audit.ts';
import { readOperatorPlaces } from '../../catalogue/operators/operator-places.ts';
import type { BlockedSlot } from '../../db/entities/agenda/blocked-slot.ts';
import { throwInvalid } from '../../graphql/errors/validation-error.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import { overlaps } from '../../scheduling/interval.ts';
import type { RequestContext } from '../../context.ts';
import type { PlannedChange, UpcomingBooking } from '../agenda-change.ts';
import { parseReason, planBlockedSpans } from '../changes/plan-blocked-slots.ts';
import type { ChangeBlockedSlotInput } from './change-blocked-slot-input.types.ts';
import { moveSlots } from './move-slots.ts';

/** The slot to change, all slots in scope, and the slot as a client sees it, read before the others. */
export type ChangedSlots = { slot: BlockedSlot; slots: readonly BlockedSlot[]; seen: BlockedSlotType };

/**
 * Plans a new time and reason of a blocked slot and of the slots in scope. Affects the bookings that were not within
 * the old time of these slots and are within the new one.
 */
export function planChangedSlots(
  ctx: RequestContext,
  { slot, slots, seen }: ChangedSlots,
  input: Omit<ChangeBlockedSlotInput, 'resolutions'>,
): PlannedChange {
  const { timeZone } = ctx.municipality;
  const [span] = planBlockedSpans(ctx, input).spans;
  const reason = parseReason(ctx, input.reason);
  const changes = moveSlots(slot, slots, span!, timeZone);
  const operatorIds = [...new Set(changes.map(({ operatorId }) => operatorId))];
  const edges = changes.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]);
  const version = input.scope === 'ONE' ? 'version' : 'seriesVersion';
  const isSaved = changes.every(isUnmoved) && slots.every((one) => one.reason === reason);
  return {
    findOperatorIds: async () => operatorIds,
    findAffected: async () => (booking) => isNewlyBlocked(booking, changes),
    async isConflict(tx) {
      const current = await readBlockedSlot({ ...ctx, db: tx.getKysely<unknown>() }, seen.id);
      // The slots in `changes` were read before the lock.
      if (current === null || current[version] !== seen[version]) return true;
      return input.version !== seen[version] && !isSaved;
    },
    async apply(tx, txCtx) {
      const isThere = await updateBlockedSlots(txCtx, changes, reason);
      if (!isThere(slot.id)) throwInvalid(ctx, 'blockedSlotId', 'blockedSlotUnknown');
      const [startsAt, endsAt] = [span!.start, span!.end].map((at) => new Date(at).toISOString());
      const details = { scope: input.scope, slots: changes.length, operatorIds, startsAt, endsAt };
      const subjectId = slot.seriesId ?? slot.id;
      writeAuditEntry(tx, ctx, { action: 'changeBlockedSlot', subject: 'BlockedSlot', subjectId, details });
      return slot.id;
    },
    places: {
      ids: async (after) => {
        const places = await readOperatorPlaces(after);
        return operatorIds.flatMap((id) => places.get(id) ?? []);
      },
      from: localDate(Math.min(...edges.map(({ start }) => start)), timeZone),
      to: localDate(Math.max(...edges.map(({ end }) => end)), timeZone),
    },
  };
}

function isNewlyBlocked({ operatorId, startsAt, endsAt }: UpcomingBooking, changes: readonly SlotChange[]): boolean {
  const booked = { start: startsAt, end: endsAt };
  const own = changes.filter((change) => change.operatorId === operatorId);
  return own.some(({ to }) => to !== null && overlaps(to, booked)) && !own.some(({ from }) => overlaps(from, booked));
}

function isUnmoved({ from, to }: SlotChange): boolean {
  return to !== null && from.start === to.start && from.end === to.end;
}
