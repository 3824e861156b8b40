import { audit } from '../../audit.ts';
import { act, type Invalid, refuse } from '../../graphql/run-in-transaction.ts';
import { HolidayOpening } from '../../db/entities/agenda/holiday-opening.ts';
import { newId } from '../../db/connection/next-id.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import type { Work } from '../../context.ts';
import { holidayOn } from './holidays.ts';

/** Opens a place, or the whole comune, on a holiday: the hours of that weekday hold then. */
export async function openOnHoliday(work: Work, date: string, placeId: number | null): Promise<Invalid | 'open'> {
  const { municipality, now } = work;
  return act(work, async (tx) => {
    if (holidayOn(date, municipality) === null) refuse(work, 'date', 'notAHoliday');
    if (date < localDate(now, municipality.timeZone)) refuse(work, 'date', 'inThePast');
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
      audit(tx, work, { action: 'openOnHoliday', subject: 'Holiday', subjectId: date, details: { placeId } });
    }
    return 'open' as const;
  });
}
