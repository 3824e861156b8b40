import { writeAuditEntry } from '../../audit.ts';
import { runInTransaction, type Invalid, throwInvalid } from '../../graphql/errors/validation-error.ts';
import { HolidayOpening } from '../../db/entities/agenda/holiday-opening.ts';
import { newId } from '../../db/connection/next-id.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import { findHoliday } from './holidays.ts';

/** Opens a place, or the whole comune if `placeId` is null, on a holiday with the hours of that weekday. */
export async function openOnHoliday(
  ctx: RequestContext,
  date: string,
  placeId: number | null,
): Promise<Invalid | 'open'> {
  const { municipality, now } = ctx;
  return runInTransaction(ctx, async (tx) => {
    if (findHoliday(date, municipality) === null) throwInvalid(ctx, 'date', 'notAHoliday');
    if (date < localDate(now, municipality.timeZone)) throwInvalid(ctx, 'date', 'inThePast');
    const id = await newId(tx);
    const { affectedRows } = await tx
      .createQueryBuilder(HolidayOpening)
      .insert({
        municipality: municipality.id,
        id,
        date,
        ...(placeId !== null && { place: [municipality.id, placeId] as [number, number] }),
      })
      .onConflict()
      .ignore()
      .execute('run');
    if (affectedRows > 0) {
      writeAuditEntry(tx, ctx, { action: 'openOnHoliday', subject: 'Holiday', subjectId: date, details: { placeId } });
    }
    return 'open' as const;
  });
}
