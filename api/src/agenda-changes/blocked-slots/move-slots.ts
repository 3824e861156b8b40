import { addDays } from '../../scheduling/calendar-day.ts';
import type { SlotChange } from '../../agenda/blocked-slots/update-blocked-slots.ts';
import { spanOnDate, toWallSpan } from '../../agenda/recurrence/wall-span.ts';
import type { BlockedSlot } from '../../db/entities/agenda/blocked-slot.ts';
import type { Span } from '../../scheduling/interval.ts';

const DAY_MS = 86_400_000;

/**
 * Returns the new time of each slot if one of them gets a new span: the others move by the same number of days, to the
 * same time of day.
 */
export function moveSlots(
  slot: BlockedSlot,
  slots: readonly BlockedSlot[],
  span: Span,
  timeZone: string,
): SlotChange[] {
  const wall = toWallSpan(span, timeZone);
  const daysLater = (Date.parse(wall.date) - Date.parse(toWallSpan(toSpan(slot), timeZone).date)) / DAY_MS;
  return slots.map((one) => {
    const from = toSpan(one);
    const date = addDays(toWallSpan(from, timeZone).date, daysLater);
    const isTwin = from.start === slot.startsAt.getTime() && from.end === slot.endsAt.getTime();
    const to = isTwin ? span : spanOnDate(wall, date, timeZone);
    return { id: one.id, operatorId: one.operator.id, from, to };
  });
}

function toSpan({ startsAt, endsAt }: BlockedSlot): Span {
  return { start: startsAt.getTime(), end: endsAt.getTime() };
}
