import { findLastPossibleDate, planRecurrence } from '../../agenda/recurrence/plan-recurrence.ts';
import type { RecurrenceInput } from '../../agenda/recurrence/recurrence.types.ts';
import type { RepeatedSpans } from '../../agenda/recurrence/repeat-span.ts';
import { toWallSpan } from '../../agenda/recurrence/wall-span.ts';
import { insertBlockedSlots } from '../../agenda/blocked-slots/insert-blocked-slots.ts';
import { writeAuditEntry } from '../../audit.ts';
import { parseInput, throwInvalid } from '../../graphql/errors/validation-error.ts';
import { insertIdempotently } from '../../graphql/idempotent-insert.ts';
import { readOperatorPlaces } from '../../catalogue/operators/operator-places.ts';
import { idempotencyKeySchema, optionalTextSchema } from '../../catalogue/fields.schema.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import { overlaps } from '../../scheduling/interval.ts';
import type { RequestContext } from '../../context.ts';
import type { PlannedChange } from '../agenda-change.ts';
import type { BlockSlotsInput } from '../change-inputs.types.ts';

const DAY_MS = 86_400_000;
const MAX_DAYS = 366;
const MAX_SLOTS = 5_000;
const MAX_REASON_LENGTH = 200;

/** Time of blocked slots: the first span and how it repeats. */
export type BlockedTime = Pick<BlockSlotsInput, 'startsAt' | 'endsAt' | 'weeklyUntil' | 'recurrence'>;

/** Plans blocked slots, once or repeated. Affects all bookings of the operators within that time, at any place. */
export function planBlockedSlots(
  ctx: RequestContext,
  operatorIds: readonly number[],
  input: BlockedTime & Pick<BlockSlotsInput, 'reason' | 'idempotencyKey'>,
): PlannedChange {
  const { timeZone } = ctx.municipality;
  const { spans } = planBlockedSpans(ctx, input);
  const reason = parseReason(ctx, input.reason);
  const idempotencyKey = parseInput(idempotencyKeySchema(ctx.locale), input.idempotencyKey, 'idempotencyKey');
  const count = spans.length * operatorIds.length;
  if (operatorIds.length === 0) throwInvalid(ctx, 'operatorIds', 'noOperators');
  if (count > MAX_SLOTS) throwInvalid(ctx, 'operatorIds', 'tooManySlots', { slots: count, max: MAX_SLOTS });
  return {
    findOperatorIds: async () => [...operatorIds],
    findAffected:
      async () =>
      ({ operatorId, startsAt, endsAt }) =>
        operatorIds.includes(operatorId) && spans.some((span) => overlaps(span, { start: startsAt, end: endsAt })),
    async apply(tx, txCtx) {
      return insertIdempotently(tx, ctx, { action: 'blockSlots', idempotencyKey }, async (seriesId) => {
        const slots = spans.flatMap((span) => operatorIds.map((operatorId) => ({ ...span, operatorId })));
        await insertBlockedSlots(tx, txCtx, slots, { reason, seriesId });
        const [startsAt, endsAt] = [input.startsAt, input.endsAt].map((at) => at.toISOString());
        const recurrence = input.recurrence ?? (input.weeklyUntil ? { weeklyUntil: input.weeklyUntil } : null);
        const details = { operatorIds, startsAt, endsAt, recurrence, slots: slots.length };
        writeAuditEntry(tx, ctx, { action: 'blockSlots', subject: 'BlockedSlot', subjectId: seriesId, details });
      });
    },
    places: {
      ids: async (after) => {
        const places = await readOperatorPlaces(after);
        return operatorIds.flatMap((id) => places.get(id) ?? []);
      },
      from: localDate(spans[0]!.start, timeZone),
      to: localDate(spans.at(-1)!.end, timeZone),
    },
  };
}

/** Returns the spans that a request blocks. Throws a validation error for the field that is wrong. */
export function planBlockedSpans(ctx: RequestContext, input: BlockedTime): RepeatedSpans {
  const { startsAt, endsAt, weeklyUntil = null } = input;
  const first = { start: startsAt.getTime(), end: endsAt.getTime() };
  if (first.end <= first.start) throwInvalid(ctx, 'endsAt', 'closesBeforeOpening');
  if (first.end <= ctx.now) throwInvalid(ctx, 'endsAt', 'inThePast');
  if (first.end - first.start > MAX_DAYS * DAY_MS) throwInvalid(ctx, 'endsAt', 'tooLong', { days: MAX_DAYS });
  if (input.recurrence) return planRecurrence(ctx, first, input.recurrence);
  if (weeklyUntil === null || weeklyUntil < toWallSpan(first, ctx.municipality.timeZone).date) {
    return { spans: [first], skippedDates: [] };
  }
  if (weeklyUntil > findLastPossibleDate(ctx)) throwInvalid(ctx, 'weeklyUntil', 'tooFarAhead', { years: 2 });
  const weekly: RecurrenceInput = { frequency: 'WEEKLY', interval: 1, weekdays: [], until: weeklyUntil };
  return planRecurrence(ctx, first, weekly);
}

/** Returns the reason for blocked time, or an empty text. Throws a validation error if it is too long. */
export function parseReason(ctx: RequestContext, reason: string): string {
  return parseInput(optionalTextSchema(ctx.locale, MAX_REASON_LENGTH), reason, 'reason') ?? '';
}
