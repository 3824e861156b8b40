import { weekly } from '../../agenda/opening-hours/repeat-weekly.ts';
import { audit } from '../../audit.ts';
import { checked, refuse } from '../../graphql/run-in-transaction.ts';
import { once } from '../../graphql/idempotent-insert.ts';
import { operatorPlaces } from '../../catalogue/operators/operator-places.ts';
import { keyRule, optionalText } from '../../catalogue/fields.schema.ts';
import { BlockedSlot } from '../../db/entities/agenda/blocked-slot.ts';
import { newIds } from '../../db/connection/next-id.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import { overlaps } from '../../scheduling/interval.ts';
import type { Work } from '../../context.ts';
import type { Plan } from '../agenda-change.ts';
import type { BlockSlotsInput } from '../change-inputs.types.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const LONGEST_DAYS = 366;
const FURTHEST_YEARS = 2;

/** Blocking time of some operators, once or week by week: it hits whatever of theirs lies in it, at any place. */
export function planBlockedSlots(
  work: Work,
  operatorIds: readonly number[],
  input: Omit<BlockSlotsInput, 'resolutions' | 'operatorIds'>,
): Plan {
  const { municipality, now } = work;
  const { timeZone } = municipality;
  const first = { start: input.startsAt.getTime(), end: input.endsAt.getTime() };
  const furthest = localDate(now + FURTHEST_YEARS * LONGEST_DAYS * DAY, timeZone);
  const lastDate = input.weeklyUntil ?? null;
  const isSound = first.start < first.end && (lastDate === null || lastDate <= furthest);
  const spans = isSound ? weekly(first, lastDate, timeZone) : [];
  return {
    operatorIds: async () => [...operatorIds],
    hits:
      async () =>
      ({ operatorId, startsAt, endsAt }) =>
        operatorIds.includes(operatorId) && spans.some((span) => overlaps(span, { start: startsAt, end: endsAt })),
    async write(tx) {
      const idempotencyKey = checked(keyRule(work.locale), input.idempotencyKey, 'idempotencyKey');
      const reason = checked(optionalText(work.locale, 200), input.reason, 'reason') ?? '';
      if (operatorIds.length === 0) refuse(work, 'operatorIds', 'noOperators');
      if (first.end <= first.start) refuse(work, 'endsAt', 'closesBeforeOpening');
      if (first.end <= now) refuse(work, 'endsAt', 'inThePast');
      if (first.end - first.start > LONGEST_DAYS * DAY) refuse(work, 'endsAt', 'tooLong', { days: LONGEST_DAYS });
      if (lastDate !== null && lastDate > furthest)
        refuse(work, 'weeklyUntil', 'tooFarAhead', { years: FURTHEST_YEARS });
      return once(tx, work, { action: 'blockSlots', idempotencyKey }, async (seriesId) => {
        const all = spans.flatMap((span) => operatorIds.map((operatorId) => ({ span, operatorId })));
        const ids = await newIds(tx, all.length);
        const { actor } = work;
        await tx.insertMany(
          BlockedSlot,
          all.map(({ span, operatorId }, i) => ({
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
        const details = { operatorIds, startsAt, endsAt, weeklyUntil: lastDate, slots: all.length };
        audit(tx, work, { action: 'blockSlots', subject: 'BlockedSlot', subjectId: seriesId, details });
      });
    },
    places: {
      ids: async (after) => {
        const places = await operatorPlaces(after);
        return operatorIds.flatMap((id) => places.get(id) ?? []);
      },
      from: localDate(first.start, timeZone),
      to: localDate(spans.at(-1)?.end ?? first.end, timeZone),
    },
  };
}
