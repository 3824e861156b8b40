import type { RequestContext } from '../../../context.ts';
import { findCitizenCandidates } from '../../availability/citizen-candidates.ts';
import { parseBookRequest } from '../../create/book.schema.ts';
import type { BookingPolicy } from '../../create/booking-policy.ts';
import { reserveSlot } from '../../create/reserve-slot.ts';
import { toOfferHolder } from '../offers/offer-holder.ts';
import type { StoredRequest, WatchOffer } from '../read-watch-request.ts';
import type { TakeOutcome } from './accept-outcome.ts';

/** The time is held, so that its notice was checked when it was offered. The link of the mail proves the address. */
const OFFER_POLICY: Omit<BookingPolicy, 'privacyNoticeShown'> = {
  source: 'ONLINE',
  enforceLimits: true,
  isPromised: true,
  findCandidates: findCitizenCandidates,
};

/** Books the time of an offer with the data that the citizen gave when joining. Repeating it books nothing more. */
export async function bookOffer(
  ctx: RequestContext,
  { applicant, notes, privacyRead, privacyVersion }: StoredRequest,
  { id, serviceId, startsAt }: WatchOffer,
  noticeRead: boolean,
): Promise<TakeOutcome> {
  const parsed = parseBookRequest(
    {
      serviceId: String(serviceId),
      operatorId: null,
      startsAt,
      applicant: { ...applicant, phone: applicant.phone ?? '', email: applicant.email ?? '' },
      notes,
      privacyRead: true,
      noticeRead,
      privacyVersion,
      idempotencyKey: `offer-${id}`,
    },
    ctx.locale,
  );
  if (parsed.kind === 'invalid') return parsed;
  const unlimited = { ...ctx, maxBookingsPerHour: null };
  const policy = { ...OFFER_POLICY, privacyNoticeShown: privacyRead };
  const outcome = await reserveSlot(unlimited, { ...parsed.request, holderHash: toOfferHolder(id) }, policy);
  switch (outcome.kind) {
    case 'booked':
    case 'tooManyBookings':
    case 'invalid':
      return outcome;
    default:
      return { kind: 'lost' };
  }
}
