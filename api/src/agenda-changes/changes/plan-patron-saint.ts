import { placesConcerned } from '../../agenda/affected-places.ts';
import { parseInput, throwInvalid } from '../../graphql/run-in-transaction.ts';
import { auditChange } from '../../catalogue/audit-change.ts';
import { line } from '../../catalogue/fields.schema.ts';
import { HolidayOpening } from '../../db/entities/agenda/holiday-opening.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import type { RequestContext } from '../../context.ts';
import { closing } from './plan-closures.ts';
import type { Plan } from '../agenda-change.ts';
import type { PatronSaintInput } from '../change-inputs.types.ts';

const LEAP_YEAR = 2028;

/** Setting the day of the patron saint: it hits the bookings on that day of every year, where nobody chose to open. */
export function planPatronSaint(ctx: RequestContext, saint: PatronSaintInput | null): Plan {
  const day = saint === null ? null : `${twoDigits(saint.month)}-${twoDigits(saint.day)}`;
  const after = { patronSaintDay: day, patronSaintName: saint?.name.trim() ?? null };
  return {
    ...closing(ctx, null, () => false),
    async hits(tx) {
      const open = await tx.find(HolidayOpening, { municipality: ctx.municipality.id });
      const isOpen = (date: string, placeId: number) =>
        open.some((one) => one.date === date && (!one.place || one.place.id === placeId));
      const closed = closing(ctx, null, (date, { placeId }) => date.slice(5) === day && !isOpen(date, placeId));
      return closed.hits(tx);
    },
    async write(tx) {
      const name = saint && parseInput(line(ctx.locale, 100), saint.name, 'patronSaint.name');
      if (saint !== null && !isDay(saint)) throwInvalid(ctx, 'patronSaint.day', 'dayNotValid');
      const cleaned = { ...after, patronSaintName: name };
      const municipality = await tx.findOneOrFail(Municipality, { id: ctx.municipality.id });
      const { patronSaintDay, patronSaintName } = municipality;
      const deed = { action: 'setPatronSaint', subject: 'Municipality', subjectId: municipality.id };
      auditChange(tx, ctx, deed, { patronSaintDay, patronSaintName }, cleaned);
      tx.assign(municipality, cleaned);
      return municipality.id;
    },
    patronSaint: after,
    places: { ids: (now) => placesConcerned(now, null) },
  };
}

function isDay({ month, day }: PatronSaintInput): boolean {
  const date = new Date(Date.UTC(LEAP_YEAR, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
