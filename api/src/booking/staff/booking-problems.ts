import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { t, type MessageKey, type MessageValues } from '../../graphql/messages.ts';
import { isoIn, localDate } from '../../scheduling/calendar-day.ts';
import { requireSignIn } from '../../staff/authorization.ts';
import { can } from '../../staff/permissions.ts';
import type { BookingDetails } from '../booking-details.ts';
import { findNextFreeTime } from '../taken-time/find-next-free-time.ts';
import { BookingActRefused, type BookingActRefusal, BookingTimeTaken } from './booking-problems.types.ts';
import { toStaffBooking } from './to-staff-booking.ts';

type Refusal = keyof typeof BookingActRefusal;

const SENTENCES: Record<Refusal, MessageKey> = {
  NOT_STARTED: 'actNotStarted',
  OTHER_DAY: 'actOtherDay',
  OVER: 'actOver',
  CANCELLED: 'actCancelled',
  NO_SHOW: 'actNoShow',
  NO_EMAIL: 'actNoEmail',
};

/** Returns the failure of an act that is not possible for a booking now, with its reason. */
export async function toActRefused(
  { ctx }: GraphQLContext,
  booking: BookingDetails,
  reason: Refusal,
): Promise<BookingActRefused> {
  const message = t(ctx.locale, SENTENCES[reason], toDateAndTime(ctx.municipality.timeZone, booking.startsAt));
  return Object.assign(new BookingActRefused(), { message, reason, booking: await toStaffBooking(ctx, booking) });
}

/** Returns the failure of a booking whose time other bookings hold now, with the first free time instead. */
export async function toTimeTaken(
  context: GraphQLContext,
  booking: BookingDetails,
  holders: readonly BookingDetails[],
): Promise<BookingTimeTaken> {
  const { ctx } = context;
  const staff = requireSignIn(context);
  const accessible = holders.filter(({ place, operator }) =>
    can(staff, 'manageBookings', { placeIds: [place.id], operatorId: operator.id }),
  );
  const [holder] = accessible;
  const message =
    holder === undefined
      ? t(ctx.locale, holders.length === 0 ? 'timeNotFree' : 'timeTakenByAnother')
      : t(ctx.locale, 'timeTakenBy', {
          number: holder.number,
          name: `${holder.applicant.surname} ${holder.applicant.name}`.trim(),
        });
  // Staff with only their own agenda cannot move a booking to a colleague.
  const isWholePlace = can(staff, 'manageBookings', { placeIds: [booking.place.id] });
  return Object.assign(new BookingTimeTaken(), {
    message,
    booking: await toStaffBooking(ctx, booking),
    holders: await Promise.all(accessible.map((one) => toStaffBooking(ctx, one))),
    nextFree: async () => {
      const next = await findNextFreeTime(ctx, booking, isWholePlace ? null : booking.operator.id);
      if (next === null) return null;
      const { id, name } = next.operator;
      return {
        startsAt: isoIn(ctx.municipality.timeZone, next.startsAt),
        operator: { id: String(id), name },
      };
    },
  });
}

/** Returns "24/11/2026" and "09:00" of an instant, for messages. */
export function toDateAndTime(timeZone: string, instant: number): MessageValues {
  const [year, month, day] = localDate(instant, timeZone).split('-');
  return { date: `${day}/${month}/${year}`, time: isoIn(timeZone, instant).slice(11, 16) };
}
