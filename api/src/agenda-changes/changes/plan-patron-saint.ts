import { sql } from 'kysely';
import { findAffectedPlaceIds } from '../../agenda/affected-places.ts';
import { parseInput, throwInvalid } from '../../graphql/errors/validation-error.ts';
import { auditChange } from '../../catalogue/audit-change.ts';
import { toPatronSaint } from '../../catalogue/staff-catalogue/patron-saint.ts';
import { lineSchema } from '../../catalogue/fields.schema.ts';
import { HolidayOpening } from '../../db/entities/agenda/holiday-opening.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import type { RequestContext } from '../../context.ts';
import { planClosedDays } from './plan-closures.ts';
import type { PlannedChange } from '../agenda-change.ts';
import type { PatronSaintInput, SetPatronSaintInput } from '../change-inputs.types.ts';

const LEAP_YEAR = 2028;

/** Plans the day of the patron saint. Affects bookings on that day of every year, except at places that open on it. */
export function planPatronSaint(ctx: RequestContext, input: SetPatronSaintInput): PlannedChange {
  const saint = input.patronSaint ?? null;
  const day = saint === null ? null : `${twoDigits(saint.month)}-${twoDigits(saint.day)}`;
  const after = { patronSaintDay: day, patronSaintName: saint?.name.trim() ?? null };
  return {
    ...planClosedDays(ctx, null, () => false),
    async findAffected(tx) {
      const open = await tx.find(HolidayOpening, { municipality: ctx.municipality.id });
      const isOpen = (date: string, placeId: number) =>
        open.some((one) => one.date === date && (!one.place || one.place.id === placeId));
      const closed = planClosedDays(ctx, null, (date, { placeId }) => date.slice(5) === day && !isOpen(date, placeId));
      return closed.findAffected(tx);
    },
    async isConflict(tx) {
      const { id } = ctx.municipality;
      await sql`select from municipality where id = ${id} for no key update`.execute(tx.getKysely());
      const current = await tx.findOneOrFail(Municipality, { id }, { refresh: true });
      const version = toPatronSaint(current)?.version ?? null;
      const saved = toPatronSaint(parseSaint())?.version ?? null;
      return version !== (input.version ?? null) && version !== saved;
    },
    async apply(tx) {
      const cleaned = parseSaint();
      const municipality = await tx.findOneOrFail(Municipality, { id: ctx.municipality.id });
      const { patronSaintDay, patronSaintName } = municipality;
      const entry = { action: 'setPatronSaint', subject: 'Municipality', subjectId: municipality.id };
      auditChange(tx, ctx, entry, { patronSaintDay, patronSaintName }, cleaned);
      tx.assign(municipality, cleaned);
      return municipality.id;
    },
    patronSaint: after,
    places: { ids: (now) => findAffectedPlaceIds(now, null) },
  };

  function parseSaint() {
    const name = saint && parseInput(lineSchema(ctx.locale, 100), saint.name, 'patronSaint.name');
    if (saint !== null && !isCalendarDay(saint)) throwInvalid(ctx, 'patronSaint.day', 'dayNotValid');
    return { ...after, patronSaintName: name };
  }
}

function isCalendarDay({ month, day }: PatronSaintInput): boolean {
  const date = new Date(Date.UTC(LEAP_YEAR, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
