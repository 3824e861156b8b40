import { v7 as uuid } from 'uuid';
import { emailChangeToken } from '../../booking/correct/email-change-link.ts';
import { book } from '../../booking/create/book.ts';
import { DataAccessLink } from '../../db/entities/booking/data-access-link.ts';
import { EmailChange } from '../../db/entities/booking/email-change.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { ownDataToken } from '../../privacy/data-access/data-access-link.ts';
import { hashLinkToken } from '../../staff/passwords/staff-link.ts';
import { MONDAY_AT_EIGHT, type TestOffice, createBookingRequest } from '../fixtures.ts';
import { TOKEN_SECRET } from '../staff-area.ts';
import { APPLICANT_EMAIL, CANARY } from './canary.ts';

/** Creates a booking that waits for confirmation, and returns its token. */
export async function createPendingBooking(office: TestOffice, service: Service): Promise<string> {
  const setConfirmMinutes = (minutes: number | null) =>
    office.pool.query('update service set confirm_email_minutes = $3 where municipality_id = $1 and id = $2', [
      office.municipality.id,
      service.id,
      minutes,
    ]);
  await setConfirmMinutes(60);
  const held = await book(office.ctx(), createBookingRequest(service, '2026-11-24T10:00:00+01:00', `${CANARY}Due`));
  await setConfirmMinutes(null);
  if (held.kind !== 'booked') throw new Error(`no booking is held: ${held.kind}`);
  return office.ctx().confirmTokenFor(held.booking.id, 0);
}

/** Books a slot that no other request changes, and returns the booking with its cancel token. */
export async function createCorrectableBooking(office: TestOffice, service: Service, startsAt: string, who = 'Tre') {
  const booked = await book(office.ctx(), createBookingRequest(service, startsAt, `${CANARY}${who}`));
  if (booked.kind !== 'booked') throw new Error(`no booking to correct: ${booked.kind}`);
  return booked;
}

/** Books a slot whose citizen is asked to confirm the attendance, and returns the token of its page. */
export async function createAskedBooking(office: TestOffice, service: Service, startsAt: string): Promise<string> {
  const { booking, cancelToken } = await createCorrectableBooking(office, service, startsAt, 'Cinque');
  await office.pool.query('update booking set reconfirm_by = $3 where municipality_id = $1 and id = $2', [
    office.municipality.id,
    booking.id,
    new Date(startsAt),
  ]);
  return cancelToken;
}

/** Creates a new address of a booking that waits for its confirmation, and returns the token. */
export async function createEmailChange(office: TestOffice, service: Service): Promise<string> {
  const { orm, municipality } = office;
  const { booking } = await createCorrectableBooking(office, service, '2026-11-24T11:00:00+01:00');
  const em = orm.em.fork();
  const id = uuid();
  const token = emailChangeToken(TOKEN_SECRET, municipality.id, id);
  em.create(EmailChange, {
    municipality: municipality.id,
    id,
    booking: [municipality.id, booking.id],
    email: `nuova.${APPLICANT_EMAIL}`,
    tokenHash: hashLinkToken(token),
    createdAt: new Date(MONDAY_AT_EIGHT),
    expiresAt: new Date(MONDAY_AT_EIGHT + 3_600_000),
  });
  await em.flush();
  return token;
}

/** Creates a data access link for the citizen with a booking, and returns its token. */
export async function createDataAccessLink({ orm, municipality }: TestOffice): Promise<string> {
  const em = orm.em.fork();
  const id = uuid();
  const token = ownDataToken(TOKEN_SECRET, municipality.id, id);
  em.create(DataAccessLink, {
    municipality: municipality.id,
    id,
    address: Buffer.from(CANARY),
    turn: 1,
    email: APPLICANT_EMAIL,
    tokenHash: hashLinkToken(token),
    createdAt: new Date(MONDAY_AT_EIGHT),
    expiresAt: new Date(MONDAY_AT_EIGHT + 3_600_000),
  });
  await em.flush();
  return token;
}
