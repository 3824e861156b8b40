import { repeatWeekly } from '../../agenda/opening-hours/repeat-weekly.ts';
import { writeAuditEntry } from '../../audit.ts';
import { parseInput, throwInvalid } from '../../graphql/errors/validation-error.ts';
import { insertIdempotently } from '../../graphql/idempotent-insert.ts';
import { readOperatorPlaces } from '../../catalogue/operators/operator-places.ts';
import { idempotencyKeySchema, optionalTextSchema } from '../../catalogue/fields.schema.ts';
import { BlockedSlot } from '../../db/entities/agenda/blocked-slot.ts';
import { newIds } from '../../db/connection/next-id.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import { overlaps } from '../../scheduling/interval.ts';
import type { RequestContext } from '../../context.ts';
import type { PlannedChange } from '../agenda-change.ts';
import type { BlockSlotsInput } from '../change-inputs.types.ts';

const DAY_MS = 86_400_000;
const MAX_DAYS = 366;
const MAX_YEARS_AHEAD = 2;

/** Plans blocked slots, once or weekly. Affects all bookings of the operators within that time, at any place. */
export function planBlockedSlots(
  ctx: RequestContext,
  operatorIds: readonly number[],
  input: Omit<BlockSlotsInput, 'resolutions' | 'operatorIds'>,
): PlannedChange {
  const { municipality, now } = ctx;
  const { timeZone } = municipality;
  const first = { start: input.startsAt.getTime(), end: input.endsAt.getTime() };
  const maxDate = localDate(now + MAX_YEARS_AHEAD * MAX_DAYS * DAY_MS, timeZone);
  const lastDate = input.weeklyUntil ?? null;
  const isValid = first.start < first.end && (lastDate === null || lastDate <= maxDate);
  const spans = isValid ? repeatWeekly(first, lastDate, timeZone) : [];
  return {
    findOperatorIds: async () => [...operatorIds],
    findAffected:
      async () =>
      ({ operatorId, startsAt, endsAt }) =>
        operatorIds.includes(operatorId) && spans.some((span) => overlaps(span, { start: startsAt, end: endsAt })),
    async apply(tx) {
      const idempotencyKey = parseInput(idempotencyKeySchema(ctx.locale), input.idempotencyKey, 'idempotencyKey');
      const reason = parseInput(optionalTextSchema(ctx.locale, 200), input.reason, 'reason') ?? '';
      if (operatorIds.length === 0) throwInvalid(ctx, 'operatorIds', 'noOperators');
      if (first.end <= first.start) throwInvalid(ctx, 'endsAt', 'closesBeforeOpening');
      if (first.end <= now) throwInvalid(ctx, 'endsAt', 'inThePast');
      if (first.end - first.start > MAX_DAYS * DAY_MS) throwInvalid(ctx, 'endsAt', 'tooLong', { days: MAX_DAYS });
      if (lastDate !== null && lastDate > maxDate)
        throwInvalid(ctx, 'weeklyUntil', 'tooFarAhead', { years: MAX_YEARS_AHEAD });
      return insertIdempotently(tx, ctx, { action: 'blockSlots', idempotencyKey }, async (seriesId) => {
        const slots = spans.flatMap((span) => operatorIds.map((operatorId) => ({ span, operatorId })));
        const ids = await newIds(tx, slots.length);
        const { actor } = ctx;
        await tx.insertMany(
          BlockedSlot,
          slots.map(({ span, operatorId }, i) => ({
            municipality: municipality.id,
            id: ids[i]!,
            operator: [municipality.id, operatorId] as [number, number],
            startsAt: new Date(span.start),
            endsAt: new Date(span.end),
            reason,
            seriesId,
            ...(actor.kind === 'STAFF' && { blockedBy: [municipality.id, actor.id] as [number, number] }),
          })),
        );
        const [startsAt, endsAt] = [first.start, first.end].map((at) => new Date(at).toISOString());
        const details = { operatorIds, startsAt, endsAt, weeklyUntil: lastDate, slots: slots.length };
        writeAuditEntry(tx, ctx, { action: 'blockSlots', subject: 'BlockedSlot', subjectId: seriesId, details });
      });
    },
    places: {
      ids: async (after) => {
        const places = await readOperatorPlaces(after);
        return operatorIds.flatMap((id) => places.get(id) ?? []);
      },
      from: localDate(first.start, timeZone),
      to: localDate(spans.at(-1)?.end ?? first.end, timeZone),
    },
  };
}
