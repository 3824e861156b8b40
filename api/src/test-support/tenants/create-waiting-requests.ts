import { v7 as uuid } from 'uuid';
import { toOfferHolder } from '../../booking/waiting-list/offers/offer-holder.ts';
import { watchToken } from '../../booking/waiting-list/watch-token.ts';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { toVersion } from '../../graphql/record-version.ts';
import { hashLinkToken } from '../../staff/passwords/staff-link.ts';
import type { TestOffice } from '../fixtures.ts';
import { TOKEN_SECRET } from '../staff-area.ts';
import { APPLICANT_EMAIL, CANARY } from './canary.ts';

const QUARTER_MS = 15 * 60_000;

type Offered = { token: string; offerId: string };

/**
 * The waiting list of a comune: requests with open offers, one that waits for its confirmation, and the id and the
 * version of one that staff remove.
 */
export type PopulatedWaitingList = {
  accepted: Offered;
  declined: Offered;
  otherToken: string;
  removedId: string;
  removedVersion: string;
};

/** Creates requests with open offers, whose times are held, and requests without an offer. */
export async function createWaitingRequests(
  { pool, municipality, place }: TestOffice,
  service: Service,
  operator: Operator,
): Promise<PopulatedWaitingList> {
  const insert = async (state: 'OFFERED' | 'UNCONFIRMED' | 'WAITING', email: string): Promise<string> => {
    const id = uuid();
    await pool.query(
      `insert into watch_request (municipality_id, id, service_slug, place_ids, from_date, to_date, weekdays,
         applicant_name, applicant_surname, applicant_phone, applicant_email, notes, token_hash, state, confirm_by,
         offers_made, joined_mail_at, created_at)
       values ($1, $2, $3, $4, '2026-11-23', '2026-12-23', '{1,2,3}', $5, $5, '+393331234567', $6, $5, $7, $8, $9,
         $10, now(), now())`,
      [
        municipality.id,
        id,
        service.slug,
        [place.id],
        CANARY,
        email,
        hashLinkToken(watchToken(TOKEN_SECRET, municipality.id, id)),
        state,
        state === 'UNCONFIRMED' ? '2026-11-24T08:00:00+01:00' : null,
        state === 'OFFERED' ? 1 : 0,
      ],
    );
    return id;
  };
  const insertOffered = async (email: string, time: string) => {
    const id = await insert('OFFERED', email);
    const offerId = uuid();
    const startsAt = `2026-11-25T${time}:00+01:00`;
    const endsAt = new Date(Date.parse(startsAt) + QUARTER_MS);
    await pool.query(
      `insert into slot_offer values ($1, $2, $3, $4, $5, $6, '2026-11-23T10:00:00+01:00', 'OPEN', now())`,
      [municipality.id, offerId, id, service.id, startsAt, endsAt],
    );
    await pool.query(
      `insert into slot_hold values ($1, $2, $3, $4, $5, 1, $6, $7, $7, $8, '2026-11-23T10:02:00+01:00', now())`,
      [municipality.id, uuid(), service.id, place.id, operator.id, startsAt, endsAt, toOfferHolder(offerId)],
    );
    return { token: watchToken(TOKEN_SECRET, municipality.id, id), offerId };
  };
  const other = await insert('UNCONFIRMED', `altra.${APPLICANT_EMAIL}`);
  return {
    accepted: await insertOffered(`lista.${APPLICANT_EMAIL}`, '11:30'),
    declined: await insertOffered(`rifiuta.${APPLICANT_EMAIL}`, '11:45'),
    removedId: await insert('WAITING', `tolta.${APPLICANT_EMAIL}`),
    removedVersion: toVersion({ state: 'WAITING', offersMade: 0 }),
    otherToken: watchToken(TOKEN_SECRET, municipality.id, other),
  };
}
