import type { RequestContext } from '../../context.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { hmac } from '../../staff/crypto/hmac.ts';
import { createBookingRequest, type TestOffice } from '../../test-support/fixtures.ts';
import { book } from '../create/book.ts';
import { insertRequest } from '../waiting-list/join/insert-request.ts';
import { type JoinRequest, joinWaitingList } from '../waiting-list/join/join-waiting-list.ts';
import { findRequestById, type StoredRequest } from '../waiting-list/read-watch-request.ts';
import { watchToken } from '../waiting-list/watch-token.ts';

const SECRET = 'a secret that only tests know, 32 or more';

/** Any hour of any day of the three weeks after the test's Monday. */
export const ANY_TIME = {
  from: '2026-11-23',
  to: '2026-12-11',
  dayPart: 'ANY',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  shortNotice: false,
} as const;

/** Returns what tests of the waiting list of an office do again and again. */
export function createWaitingList(office: () => TestOffice) {
  const contextOf = (ctx: RequestContext) => ({
    ctx,
    keyedHash: (purpose: string, subject: string) => hmac(SECRET, office().municipality.id, purpose, subject),
  });
  const tokenOf = (id: string) => watchToken(SECRET, office().municipality.id, id);

  async function idOf(service: Service, who: string): Promise<string> {
    const { rows } = await office().pool.query<{ id: string }>(
      'select id from watch_request where service_slug = $1 and applicant_email = $2',
      [service.slug, `${who.toLowerCase()}@example.it`],
    );
    return rows[0]!.id;
  }

  return {
    tokenOf,
    contextOf,
    /** Puts a citizen on the list and returns the id and the token of the request. */
    async join(service: Service, who: string, changes: Partial<JoinRequest> = {}, ctx = office().ctx()) {
      const { applicant } = createBookingRequest(service, '2026-11-24T09:00:00+01:00', who);
      const request = {
        ...ANY_TIME,
        weekdays: [...ANY_TIME.weekdays],
        serviceId: String(service.id),
        placeIds: [],
        applicant,
        notes: '',
        privacyRead: true,
        ...changes,
      };
      const noProof = async () => ({ valid: true, requiredForAll: false });
      const outcome = await joinWaitingList(contextOf(ctx), request, noProof);
      if (outcome.kind !== 'joined') throw new Error(JSON.stringify(outcome));
      const id = await idOf(service, who);
      return { id, token: tokenOf(id) };
    },
    /** Lets a citizen with a booking wait for an earlier time. */
    async watchEarlier(service: Service, bookingId: string, changes: object = {}, ctx = office().ctx()) {
      const { id } = await insertRequest(contextOf(ctx), {
        ...ANY_TIME,
        weekdays: [...ANY_TIME.weekdays],
        ...changes,
        serviceSlug: service.slug,
        placeIds: [office().place.id],
        applicant: null,
        notes: '',
        bookingId,
        mustConfirm: false,
        privacyRead: false,
      });
      return { id, token: tokenOf(id) };
    },
    async bookTime(service: Service, startsAt: string, who: string, ctx = office().ctx()) {
      const outcome = await book(ctx, createBookingRequest(service, startsAt, who));
      if (outcome.kind !== 'booked') throw new Error(outcome.kind);
      return outcome;
    },
    async read(id: string): Promise<StoredRequest> {
      return (await findRequestById(office().ctx(), id))!;
    },
    async mailsTo(email: string): Promise<string[]> {
      const { rows } = await office().pool.query<{ kind: string }>(
        'select kind from mail where recipient = $1 order by created_at, id',
        [email],
      );
      return rows.map(({ kind }) => kind);
    },
  };
}
