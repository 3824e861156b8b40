import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffMember } from '../../db/entities/staff/staff.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { confirmByToken } from '../confirm/confirm-by-token.ts';
import { book } from '../create/book.ts';
import { findById, findByToken } from '../find-booking.ts';
import { addConfirmationService, bookHeldSlot, HELD_MS, readTraces } from '../test-support/stored-bookings.ts';
import { correctBooking } from './correct-booking.ts';

const TUESDAY = '2026-11-24';

let office: StaffArea;
let staff: StaffMember;
beforeAll(async () => {
  office = await createStaffArea();
  staff = await office.addStaff('ADMIN');
});
afterAll(() => office.close());

const atWork = (changes = {}) => office.ctx({ actor: { kind: 'STAFF', id: staff.id }, ...changes });

async function booked() {
  const service = await office.addService();
  await office.addOperator([service]);
  const outcome = await book(office.ctx(), createBookingRequest(service, `${TUESDAY}T09:00:00+01:00`));
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return outcome;
}

/** Corrects a booking as it was read by one member of staff; `changes` are the corrected fields. */
async function correct(
  id: string,
  changes: Record<string, string | null>,
  { sequence = 0, notify = true, now = 0 } = {},
) {
  const ctx = atWork(now === 0 ? {} : { now });
  const found = (await findById(ctx, id))!;
  const { notes = found.details.notes, ...applicant } = changes;
  return correctBooking(ctx, found, {
    sequence,
    notifyCitizen: notify,
    correction: { applicant: { ...found.details.applicant, ...applicant }, notes: notes! },
  });
}

async function readMails(id: string) {
  const { rows } = await office.pool.query<{ kind: string; recipient: string; state: string; last_error: string }>(
    'select kind, recipient, state, last_error from mail where booking_id = $1 order by created_at, id',
    [id],
  );
  return rows.map(({ kind, recipient, state }) => `${kind} ${recipient} ${state}`);
}

describe('correcting a booking', () => {
  it('stores the data, mails them with a higher sequence and audits the names of the fields only', async () => {
    const { booking } = await booked();
    expect(await correct(booking.id, { surname: 'Esposito', notes: 'con la nonna' })).toMatchObject({
      kind: 'corrected',
      booking: { sequence: 1, applicant: { surname: 'Esposito' } },
    });
    const { details } = (await findById(office.ctx(), booking.id))!;
    expect(details).toMatchObject({ sequence: 1, applicant: { surname: 'Esposito' }, notes: 'con la nonna' });
    const mails = await office.pool.query(
      `select recipient, message from mail where booking_id = $1 and kind = 'BOOKING_CORRECTED'`,
      [booking.id],
    );
    expect(mails.rows).toMatchObject([
      {
        recipient: booking.applicant.email,
        message: { recipient: { surname: 'Esposito' }, booking: { sequence: 1, notes: 'con la nonna' } },
      },
    ]);
    const audit = await office.pool.query(
      `select details from audit_entry where subject_id = $1 and action = 'correctBooking'`,
      [booking.id],
    );
    expect(audit.rows).toEqual([{ details: { fields: ['surname', 'notes'] } }]);
  });

  it('by two people at once succeeds once and answers the other with what stands now', async () => {
    const { booking } = await booked();
    const outcomes = await Promise.all([
      correct(booking.id, { surname: 'Bianchi' }),
      correct(booking.id, { surname: 'Verdi' }),
    ]);
    const won = outcomes.find(({ kind }) => kind === 'corrected')!;
    const lost = outcomes.find(({ kind }) => kind === 'changed')!;
    expect(lost.booking.applicant.surname).toBe(won.booking.applicant.surname);
    expect((await readTraces(office, booking.id)).mails).toEqual(['BOOKING_CONFIRMED', 'BOOKING_CORRECTED']);
  });

  it('seen before another change is refused without changes', async () => {
    const { booking } = await booked();
    await correct(booking.id, { name: 'Maria' });
    expect(await correct(booking.id, { name: 'Marta' })).toMatchObject({
      kind: 'changed',
      booking: { sequence: 1, applicant: { name: 'Maria' } },
    });
    expect((await findById(office.ctx(), booking.id))!.details.applicant.name).toBe('Maria');
  });

  it('repeated after a lost response succeeds and sends one mail', async () => {
    const { booking } = await booked();
    await correct(booking.id, { name: 'Maria' });
    expect(await correct(booking.id, { name: 'Maria' })).toMatchObject({ kind: 'corrected', booking: { sequence: 1 } });
    expect((await readTraces(office, booking.id)).mails).toEqual(['BOOKING_CONFIRMED', 'BOOKING_CORRECTED']);
  });

  it('mails nothing for a telephone number, on request, and when the appointment is over or cancelled', async () => {
    const { booking, cancelToken } = await booked();
    await correct(booking.id, { phone: '+39081555010' });
    await correct(booking.id, { name: 'Maria' }, { sequence: 1, notify: false });
    await correct(booking.id, { name: 'Marta' }, { sequence: 2, now: Date.parse(`${TUESDAY}T09:15:00+01:00`) });
    await cancelByToken(office.ctx(), { token: cancelToken, reason: '' });
    await correct(booking.id, { name: 'Mirta' }, { sequence: 4 });
    const traces = await readTraces(office, booking.id);
    expect(traces.mails).toEqual(['BOOKING_CONFIRMED', 'BOOKING_CANCELLED']);
    expect(traces.history.filter((act) => act === 'STAFF correctBooking')).toHaveLength(4);
  });

  it('of the address writes to the new one, withholds waiting mails and closes the links of the old one', async () => {
    const { booking, cancelToken } = await booked();
    const outcome = await correct(booking.id, { email: 'giusta@example.it' });
    expect(await readMails(booking.id)).toEqual([
      `BOOKING_CONFIRMED ${booking.applicant.email} FAILED`,
      'BOOKING_CORRECTED giusta@example.it WAITING',
    ]);
    expect(outcome.booking.linkVersion).toBe(1);
    expect(await findByToken(office.ctx(), cancelToken)).toBeNull();
    const token = office.ctx().cancelTokenFor(booking.id, 1);
    expect((await findByToken(office.ctx(), token))!.details.id).toBe(booking.id);
  });

  it('leaves the links as they are when the address stays', async () => {
    const { booking, cancelToken } = await booked();
    await correct(booking.id, { name: 'Maria' });
    expect((await findByToken(office.ctx(), cancelToken))!.details.id).toBe(booking.id);
  });

  it('of erased data is refused', async () => {
    const { booking } = await booked();
    await withAdminClient(office.ownerUrl, (owner) =>
      owner.query(
        `update booking set anonymised_at = now(), applicant_name = null, applicant_surname = null,
           applicant_phone = null, applicant_email = null where id = $1`,
        [booking.id],
      ),
    );
    expect((await correct(booking.id, { name: 'Maria', surname: 'Rossi' })).kind).toBe('changed');
    expect((await findById(office.ctx(), booking.id))!.details.applicant.name).toBe('');
  });
});

describe('correcting the address of a booking that is to be confirmed', () => {
  it('asks the new address, gives it the whole time again, and the old link confirms nothing', async () => {
    const service = await addConfirmationService(office);
    const held = await bookHeldSlot(office, service, `${TUESDAY}T10:00:00+01:00`);
    const later = office.ctx().now + HELD_MS - 60_000;
    const outcome = await correct(held.booking.id, { email: 'giusta@example.it' }, { now: later, notify: false });
    expect(outcome).toMatchObject({ kind: 'corrected', booking: { status: 'REQUESTED', confirmBy: later + HELD_MS } });
    expect((await readMails(held.booking.id)).at(-1)).toBe('BOOKING_HELD giusta@example.it WAITING');
    const ctx = office.ctx({ now: later });
    expect(await confirmByToken(ctx, held.confirmToken)).toEqual({ kind: 'notFound' });
    const token = ctx.confirmTokenFor(held.booking.id, 1);
    expect((await confirmByToken(ctx, token)).kind).toBe('confirmed');
  });

  it('leaves the link as it is when only the name changes', async () => {
    const service = await addConfirmationService(office);
    const held = await bookHeldSlot(office, service, `${TUESDAY}T10:15:00+01:00`);
    await correct(held.booking.id, { name: 'Maria' });
    expect((await confirmByToken(office.ctx(), held.confirmToken)).kind).toBe('confirmed');
  });
});
