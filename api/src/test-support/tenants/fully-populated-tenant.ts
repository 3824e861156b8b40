import { insertSmallRecords, insertVisit } from './insert-small-records.ts';
import { createWaitingRequests, type PopulatedWaitingList } from './create-waiting-requests.ts';
import { readBlockedSlots } from '../../agenda/blocked-slots/read-blocked-slots.ts';
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { writeAuditEntry } from '../../audit.ts';
import { book } from '../../booking/create/book.ts';
import { HolidayOpening } from '../../db/entities/agenda/holiday-opening.ts';
import { newId } from '../../db/connection/next-id.ts';
import { OpeningException } from '../../db/entities/agenda/opening-exception.ts';
import { PastOpeningHours } from '../../db/entities/agenda/opening-hours.ts';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import { toMunicipality } from '../../catalogue/municipality/to-municipality.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { PrivacyNotice } from '../../db/entities/catalogue/privacy-notice.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { StaffMember } from '../../db/entities/staff/staff.ts';
import {
  StaffLink,
  StaffRecoveryCode,
  StaffSecondFactor,
  SignInAttempt,
} from '../../db/entities/staff/staff-sign-in.ts';
import { hmac } from '../../staff/crypto/hmac.ts';
import { hashPassword } from '../../staff/passwords/password.ts';
import { hashLinkToken, staffLinkToken } from '../../staff/passwords/staff-link.ts';
import { MONDAY_AT_EIGHT, type TestOffice, createBookingRequest } from '../fixtures.ts';
import { PASSWORD, TOKEN_SECRET } from '../staff-area.ts';
import { APPLICANT_EMAIL, CANARY } from './canary.ts';
import { createInvitations, type TenantInvitations } from './create-invitations.ts';
import {
  createAskedBooking,
  createCorrectableBooking,
  createDataAccessLink,
  createEmailChange,
  createPendingBooking,
} from './create-links.ts';

/** A comune with rows in every table, with all ids and tokens that a request could contain. */
export type PopulatedTenant = TestOffice &
  TenantInvitations & {
    service: Service;
    /** A service of the place that one visit may combine with the service. */
    otherServiceId: string;
    operator: Operator;
    /** An administrator; `invited` has not accepted the invitation. */
    staff: StaffMember;
    invited: StaffMember;
    password: string;
    bookingId: string;
    cancelToken: string;
    /** Token of a booking that only corrections change. */
    correctToken: string;
    /** Token of another booking, which is not confirmed yet. */
    confirmToken: string;
    rescheduleToken: string;
    reconfirmToken: string;
    emailChangeToken: string;
    staffLinkToken: string;
    ownDataToken: string;
    watch: PopulatedWaitingList;
    closureId: number;
    blockedSlotId: number;
    blockedSlotVersion: string;
    municipalityVersion: string;
    appearanceVersion: string;
  };

/** Inserts rows into every table of a comune. */
export async function populateTenant(office: TestOffice): Promise<PopulatedTenant> {
  const { municipality, pool } = office;
  const em = office.orm.em.fork();
  const id = municipality.id;
  await pool.query(
    `update municipality set name = $2, region = $2, address = $2, patron_saint_name = $2 where id = $1`,
    [id, CANARY],
  );
  await pool.query(`insert into municipality_crest values ($1, 'hash', $2, now())`, [id, Buffer.from(CANARY)]);
  await pool.query(`update municipality set crest_hash = 'hash' where id = $1`, [id]);
  await pool.query(`update place set name = $2, address = $2 where municipality_id = $1`, [id, CANARY]);
  const visits = { maxPeople: 3, minutesPerFurtherPerson: 10, asksNames: true };
  const service = await office.addService({
    name: CANARY,
    noticeText: CANARY,
    requirements: [CANARY],
    synonyms: [CANARY],
    ...visits,
  });
  const operator = await office.addOperator([service], { name: CANARY });
  await office.addBreak(operator, { opens: 700, closes: 710 });
  await office.addClosure('2026-11-30', '2026-11-30', CANARY, office.place);
  await office.block(operator, '2026-11-26T09:00:00+01:00', '2026-11-26T10:00:00+01:00');
  await pool.query(`update blocked_slot set reason = $2 where municipality_id = $1`, [id, CANARY]);
  const staff = em.create(StaffMember, {
    municipality: id,
    id: await newId(em),
    email: 'capo@altrove.example',
    name: CANARY,
    role: 'ADMIN',
    passwordHash: await hashPassword(PASSWORD),
  });
  const invited = em.create(StaffMember, {
    municipality: id,
    id: await newId(em),
    email: 'nuova@altrove.example',
    name: CANARY,
    role: 'ADMIN',
  });
  const staffMember: [number, number] = [id, staff.id];
  em.create(OpeningException, {
    municipality: id,
    id: await newId(em),
    operator: [id, operator.id],
    place: [id, office.place.id],
    date: '2026-11-27',
    opens: 540,
    closes: 720,
  });
  em.create(PastOpeningHours, {
    municipality: id,
    operator: [id, operator.id],
    place: [id, office.place.id],
    replacedOn: '2026-11-01',
    hours: [],
    breaks: [],
  });
  em.create(HolidayOpening, { municipality: id, id: await newId(em), date: '2026-12-25' });
  const linkId = uuid();
  const token = staffLinkToken(TOKEN_SECRET, id, linkId);
  em.create(StaffLink, {
    municipality: id,
    id: linkId,
    staffMember,
    purpose: 'PASSWORD_RESET',
    tokenHash: hashLinkToken(token),
    createdAt: new Date(MONDAY_AT_EIGHT),
    expiresAt: new Date(MONDAY_AT_EIGHT + 3_600_000),
  });
  em.create(StaffSecondFactor, { municipality: id, staffMember, secret: Buffer.from(CANARY) });
  em.create(StaffRecoveryCode, { municipality: id, staffMember, codeHash: createHash('sha256').update('c').digest() });
  em.create(SignInAttempt, {
    municipality: id,
    id: uuid(),
    account: hmac(TOKEN_SECRET, id, 'sign-in-account', staff.email),
    address: Buffer.from('somewhere'),
    attemptedAt: new Date(MONDAY_AT_EIGHT),
  });
  await em.flush();
  await pool.query(`insert into staff_place values ($1, $2, $3)`, [id, staff.id, office.place.id]);
  const otherServiceId = await insertSmallRecords(office, service, operator);
  const asStaff = office.ctx({ actor: { kind: 'STAFF', id: staff.id } });
  writeAuditEntry(em, asStaff, {
    action: 'addService',
    subject: 'Service',
    subjectId: service.id,
    details: { name: CANARY },
  });
  await em.flush();
  em.create(PrivacyNotice, {
    municipality: id,
    version: CANARY,
    publishedAt: new Date(MONDAY_AT_EIGHT),
    choices: { dpo: CANARY, processors: [], customTexts: [] },
    sections: [{ id: 'dpo', title: CANARY, paragraphs: [CANARY] }],
  });
  await em.flush();
  await pool.query('update municipality set privacy_version = $2 where id = $1', [id, CANARY]);
  const request = createBookingRequest(service, '2026-11-24T09:00:00+01:00', CANARY);
  const applicant = { ...request.applicant, email: APPLICANT_EMAIL };
  const booked = await book(office.ctx(), { ...request, applicant });
  if (booked.kind !== 'booked') throw new Error(`the comune could not be filled: ${booked.kind}`);
  await pool.query('update booking set internal_note = $2 where municipality_id = $1', [id, CANARY]);
  await insertVisit(office, booked.booking.id);
  const only = async (table: string) =>
    (await pool.query<{ id: number }>(`select id from ${table} where municipality_id = $1`, [id])).rows[0]!.id;
  const settings = toMunicipality(await em.fork().findOneOrFail(Municipality, { id }));
  return {
    ...office,
    ...(await createInvitations(office, service, staff)),
    service,
    otherServiceId: String(otherServiceId),
    operator,
    staff,
    invited,
    password: PASSWORD,
    bookingId: booked.booking.id,
    cancelToken: booked.cancelToken,
    correctToken: (await createCorrectableBooking(office, service, '2026-11-24T11:15:00+01:00')).cancelToken,
    // Its own applicant: bookings and changes of one address are limited within an hour.
    rescheduleToken: (await createCorrectableBooking(office, service, '2026-11-24T09:30:00+01:00', 'Quattro'))
      .cancelToken,
    reconfirmToken: await createAskedBooking(office, service, '2026-11-24T10:45:00+01:00'),
    confirmToken: await createPendingBooking(office, service),
    emailChangeToken: await createEmailChange(office, service),
    staffLinkToken: token,
    ownDataToken: await createDataAccessLink(office),
    watch: await createWaitingRequests(office, service, operator),
    closureId: await only('closure'),
    blockedSlotId: await only('blocked_slot'),
    blockedSlotVersion: (await readBlockedSlots(office.ctx(), { operatorIds: null }))[0]!.version,
    municipalityVersion: settings.version,
    appearanceVersion: settings.appearanceVersion,
  };
}
