import type { EntityManager } from '@mikro-orm/postgresql';
import { holidayOn } from '../../agenda/closures/holidays.ts';
import { placesConcerned } from '../../agenda/affected-places.ts';
import { audit } from '../../audit.ts';
import { checked, refuse } from '../../graphql/run-in-transaction.ts';
import { once } from '../../graphql/idempotent-insert.ts';
import { keyRule, line } from '../../catalogue/fields.schema.ts';
import { Closure } from '../../db/entities/agenda/closure.ts';
import { HolidayOpening } from '../../db/entities/agenda/holiday-opening.ts';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import type { Work } from '../../context.ts';
import type { HeldBooking, Plan } from '../agenda-change.ts';
import type { AddClosureInput } from '../change-inputs.types.ts';

const FURTHEST_YEARS = 5;

/** Closing a place, or the whole comune (null), on some days: it hits every booking there on those days. */
export function planClosure(
  work: Work,
  placeId: number | null,
  { from, until, reason, idempotencyKey }: Omit<AddClosureInput, 'resolutions' | 'placeId'>,
): Plan {
  return {
    ...closing(work, placeId, (date) => from <= date && date <= until),
    async write(tx) {
      const text = checked(line(work.locale, 200), reason, 'reason');
      const key = checked(keyRule(work.locale), idempotencyKey, 'idempotencyKey');
      const today = localDate(work.now, work.municipality.timeZone);
      if (until < from) refuse(work, 'until', 'endsBeforeBeginning');
      if (until < today) refuse(work, 'until', 'inThePast');
      if (Number(until.slice(0, 4)) > Number(today.slice(0, 4)) + FURTHEST_YEARS) {
        refuse(work, 'until', 'tooFarAhead', { years: FURTHEST_YEARS });
      }
      return once(tx, work, { action: 'addClosure', idempotencyKey: key }, async (id) => {
        const municipality = work.municipality.id;
        tx.create(Closure, {
          municipality,
          id,
          fromDate: from,
          untilDate: until,
          reason: text,
          ...(placeId !== null && { place: [municipality, placeId] as [number, number] }),
        });
        const details = { placeId, from, until, reason: text };
        audit(tx, work, { action: 'addClosure', subject: 'Closure', subjectId: id, details });
      });
    },
    places: { ids: (now) => placesConcerned(now, placeId), from, to: until },
  };
}

/** Being closed on a holiday after all: it hits the bookings made there because it was to be open. */
export function planClosedHoliday(work: Work, placeId: number | null, date: string): Plan {
  return {
    ...closing(work, placeId, (other) => other === date),
    async write(tx) {
      if (holidayOn(date, work.municipality) === null) refuse(work, 'date', 'notAHoliday');
      const municipality = work.municipality.id;
      const place = placeId === null ? null : ([municipality, placeId] as [number, number]);
      const gone = await tx.nativeDelete(HolidayOpening, { municipality, date, place });
      if (gone > 0)
        audit(tx, work, { action: 'closeOnHoliday', subject: 'Holiday', subjectId: date, details: { placeId } });
      return 0;
    },
    places: { ids: (now) => placesConcerned(now, placeId), from: date, to: date },
  };
}

/** What is closed on some dates, of one place or of all, and whom that concerns. */
export function closing(
  work: Work,
  placeId: number | null,
  isClosed: (date: string, booking: HeldBooking) => boolean,
): Pick<Plan, 'operatorIds' | 'hits'> {
  const { id, timeZone } = work.municipality;
  return {
    operatorIds: async (tx: EntityManager) => (await tx.find(Operator, { municipality: id })).map((one) => one.id),
    hits: async () => (booking) =>
      (placeId === null || booking.placeId === placeId) && isClosed(localDate(booking.startsAt, timeZone), booking),
  };
}
