import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { RequestContext } from '../../context.ts';
import type { WatchMailKind } from '../../db/entities/booking/mail.ts';
import type { WatchMessage } from '../../mail/mails/waiting-list/watch-message.ts';
import { isoIn } from '../../scheduling/calendar-day.ts';
import type { StoredRequest, WatchOffer } from './read-watch-request.ts';

/** Writes a mail about a request to the outbox; call it in the transaction of what it is about. */
export async function queueWatchMail(
  ctx: RequestContext,
  kind: WatchMailKind,
  request: StoredRequest,
  offer: WatchOffer | null = null,
): Promise<void> {
  const { email } = request.applicant;
  if (email === null) return;
  const message = toWatchMessage(ctx, kind, request, offer);
  await sql`
    insert into mail (municipality_id, id, kind, recipient, message, created_at)
    values (${ctx.municipality.id}, ${uuid()}, ${kind}, ${email}, ${JSON.stringify(message)}::jsonb,
      ${new Date(ctx.now)})`.execute(ctx.db);
  ctx.onMailQueued();
}

function toWatchMessage(
  { municipality }: RequestContext,
  kind: WatchMailKind,
  { id, applicant, locale, service, places, from, to, dayPart, weekdays, confirmBy, ...request }: StoredRequest,
  offer: WatchOffer | null,
): WatchMessage {
  const iso = (instant: number) => isoIn(municipality.timeZone, instant);
  const { name, surname } = applicant;
  const place = offer === null ? places : places.filter(({ serviceId }) => serviceId === offer.serviceId);
  return {
    kind,
    locale,
    municipality: {
      id: municipality.id,
      name: municipality.name,
      email: municipality.email,
      phone: municipality.phone,
      timeZone: municipality.timeZone,
    },
    recipient: { name, surname, email: applicant.email! },
    request: { id, from, to, dayPart, weekdays, ...(confirmBy !== null && { confirmBy: iso(confirmBy) }) },
    service,
    ...(place.length === 1 && { place: toPlaceInMail(place[0]!) }),
    ...(offer !== null && {
      offer: {
        startsAt: iso(offer.startsAt),
        endsAt: iso(offer.endsAt),
        answerBy: iso(offer.answerBy),
        count: request.offersMade,
      },
    }),
    ...(request.bookedAt !== null && { bookedAt: iso(request.bookedAt) }),
  };
}

function toPlaceInMail({ name, address, phone, email }: StoredRequest['places'][number]) {
  return { name, address, phone, email };
}
