import { findById } from '../../booking/find-booking.ts';
import { findTargetCandidates, readTargetDay } from '../../booking/reschedule/target.ts';
import { toBookedVisit } from '../../booking/visit/visit-summary.ts';
import { t } from '../../catalogue/messages.ts';
import type { RequestContext } from '../../context.ts';
import type { Move } from './resolve-affected-bookings.ts';

/** Returns why a booking cannot be moved to the chosen time: over, not offered, outside the hours, or taken. */
export async function explainRefusal(ctx: RequestContext, { booking, resolution }: Move): Promise<string> {
  const { startsAt, operatorId } = resolution;
  const { locale } = ctx;
  if (startsAt + booking.endsAt - booking.startsAt <= ctx.now) return t(locale, 'moveIntoThePast');
  const found = await findById(ctx, booking.id);
  const visit = found === null ? undefined : toBookedVisit(found.details);
  const agenda = await readTargetDay(ctx, { serviceId: booking.serviceId, visit, startsAt, operatorId });
  const operator = agenda?.operators.find(({ id }) => id === operatorId);
  if (agenda === null || operator === undefined || found === null) return t(locale, 'moveNotOffered');
  const { offered } = findTargetCandidates(ctx, agenda, found.details, startsAt);
  return t(locale, offered ? 'moveTaken' : 'moveOutsideHours', { operator: operator.name });
}
