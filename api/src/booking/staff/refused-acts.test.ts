import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import { book } from '../create/book.ts';

let office: StaffArea;
let browser: StaffBrowser;
beforeAll(async () => {
  office = await createStaffArea();
  await office.addStaff('ADMIN');
  browser = office.browser();
});
beforeEach(() => setTime('08:00', '2026-11-23'));
afterAll(() => office.close());

const TUESDAY = '2026-11-24';
const at = (time: string, date = TUESDAY) => Date.parse(`${date}T${time}:00+01:00`);

// A session ends after hours without a request.
async function setTime(time: string, date = TUESDAY): Promise<void> {
  office.time.now = at(time, date);
  await browser.signIn('admin@comune.example');
}

async function booked(time = '09:00') {
  const service = await office.addService();
  const operator = await office.addOperator([service]);
  return { service, operator, booking: await bookAt(service, time) };
}

async function bookAt(service: Awaited<ReturnType<StaffArea['addService']>>, time: string, who = 'Mario') {
  const outcome = await book(office.ctx(), createBookingRequest(service, `${TUESDAY}T${time}:00+01:00`, who));
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return outcome.booking;
}

type Answer = {
  __typename: string;
  message?: string;
  reason?: string;
  booking?: { status: string; sequence: number };
  holders?: { number: number }[];
  nextFree?: { startsAt: string; operator: { name: string } } | null;
};

const ANSWER = `__typename ... on Problem { message }
  ... on StaffBookingSuccess { booking { status sequence } }`;
const CONFLICT = '... on BookingConflict { booking { status sequence } }';
const TAKEN = `... on BookingActRefused { reason } ... on BookingTimeTaken {
  holders { number } nextFree { startsAt operator { name } } }`;

async function send(field: string, inputType: string, input: object, more = ''): Promise<Answer> {
  const document = `mutation ($input: ${inputType}!) { ${field}(input: $input) { ${ANSWER} ${more} } }`;
  const { data, errors } = await browser.request<Record<string, Answer>>(document, { input });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data[field]!;
}

const mark = (bookingId: string, status: string, sequence = 0) =>
  send('recordAttendance', 'RecordAttendanceInput', { bookingId, sequence, status }, CONFLICT + TAKEN);
const cancel = (bookingId: string, sequence = 0) =>
  send('staffCancelBooking', 'StaffCancelBookingInput', { bookingId, sequence, reason: 'Ufficio chiuso' }, CONFLICT);
const move = (bookingId: string, time: string, sequence = 0, date = TUESDAY) =>
  send(
    'staffRescheduleBooking',
    'StaffRescheduleBookingInput',
    { bookingId, sequence, startsAt: new Date(at(time, date)).toISOString() },
    CONFLICT,
  );

async function resend(bookingId: string): Promise<Answer> {
  const document = `mutation ($id: ID!) { resendBookingMail(bookingId: $id) { ${ANSWER}
    ... on BookingActRefused { reason } } }`;
  const { data } = await browser.request<{ resendBookingMail: Answer }>(document, { id: bookingId });
  return data.resendBookingMail;
}

async function countMails(bookingId: string): Promise<number> {
  const { rows } = await office.pool.query<{ mails: number }>(
    'select count(*)::int as mails from mail where booking_id = $1',
    [bookingId],
  );
  return rows[0]!.mails;
}

describe('attendance', () => {
  it('is refused before the start with the date and time until which the citizen keeps the slot', async () => {
    const { booking } = await booked();
    expect(await mark(booking.id, 'NO_SHOW')).toEqual({
      __typename: 'BookingActRefused',
      message: 'L’appuntamento comincia il 24/11/2026 alle 09:00: fino ad allora il posto resta del cittadino.',
      reason: 'NOT_STARTED',
    });
    expect(await mark(booking.id, 'ARRIVED')).toMatchObject({ reason: 'OTHER_DAY' });
  });

  it('names the holder and the next free time if the time of a no-show is taken', async () => {
    const { service, operator, booking } = await booked();
    await setTime('09:00');
    await mark(booking.id, 'NO_SHOW');
    const onBehalf = await send('bookOnBehalf', 'BookOnBehalfInput', {
      serviceId: String(service.id),
      startsAt: new Date(at('09:00')).toISOString(),
      applicant: { name: 'Luigi', surname: 'Verdi', phone: '', email: '' },
      source: 'DESK',
      idempotencyKey: `at the desk ${service.id}`,
    });
    expect(onBehalf.__typename).toBe('StaffBookingSuccess');
    const answer = await mark(booking.id, 'EXPECTED');
    expect(answer).toMatchObject({
      __typename: 'BookingTimeTaken',
      holders: [{ number: booking.number + 1 }],
      nextFree: { startsAt: `${TUESDAY}T09:15:00+01:00`, operator: { name: operator.name } },
    });
    expect(answer.message).toBe(`Il posto ora è della prenotazione n. ${booking.number + 1} (Verdi Luigi).`);
  });

  it.each([
    ['CANCELLED', 'Questa prenotazione è stata annullata.'],
    ['NO_SHOW', 'Questa prenotazione è segnata come «non presentato»: annulla prima questo segno.'],
    ['REQUESTED', 'Questa prenotazione aspetta ancora la conferma: prima confermala.'],
  ])('of a booking that is %s is answered with what it is now', async (status, message) => {
    const { booking } = await booked();
    await office.pool.query(
      `update booking set status = $2, cancelled_at = case $2 when 'CANCELLED' then now() end where id = $1`,
      [booking.id, status],
    );
    await setTime('09:05');
    expect(await mark(booking.id, 'COMPLETED')).toMatchObject({
      __typename: 'BookingConflict',
      message,
      booking: { status },
    });
  });
});

describe('a stale act', () => {
  it.each(['cancel', 'mark', 'move'] as const)('(%s) after a move is refused with the current booking', async (act) => {
    const { booking } = await booked();
    expect((await move(booking.id, '10:00')).__typename).toBe('StaffBookingSuccess');
    await setTime('10:30');
    const answer = await {
      cancel,
      mark: (id: string) => mark(id, 'COMPLETED'),
      move: (id: string) => move(id, '11:00'),
    }[act](booking.id);
    expect(answer).toMatchObject({ __typename: 'BookingConflict', booking: { status: 'CONFIRMED', sequence: 1 } });
    expect(answer.message).toBe('Nel frattempo qualcun altro ha cambiato questa prenotazione. Ecco com’è adesso.');
  });

  it('succeeds with the current sequence', async () => {
    const { booking } = await booked();
    await move(booking.id, '10:00');
    expect(await cancel(booking.id, 1)).toMatchObject({ booking: { status: 'CANCELLED', sequence: 2 } });
  });

  it('(move) after a cancellation says that the booking was cancelled', async () => {
    const { booking } = await booked();
    await cancel(booking.id);
    expect(await move(booking.id, '10:00')).toMatchObject({
      __typename: 'BookingConflict',
      message: 'Questa prenotazione è stata annullata.',
      booking: { status: 'CANCELLED' },
    });
  });

  it('(cancel) in a race with a move: the loser learns what stands now', async () => {
    for (let round = 0; round < 5; round++) {
      const { booking } = await booked();
      const [moved, cancelled] = await Promise.all([move(booking.id, '10:00'), cancel(booking.id)]);
      expect([moved.__typename, cancelled.__typename].toSorted()).toEqual(['BookingConflict', 'StaffBookingSuccess']);
    }
  });
});

describe('a time that has passed', () => {
  it.each([
    ['2026-11-22', '09:00', 'Questo orario è già passato. Scegli un orario che deve ancora venire.'],
    ['2026-11-23', '07:59', 'Questo orario è già passato. Scegli un orario che deve ancora venire.'],
    ['2026-11-24', '18:00', 'In quell’orario nessun operatore del servizio è aperto.'],
  ])('is the reason for a move and for a booking: %s %s', async (date, time, message) => {
    const { service, booking } = await booked();
    const refused = { __typename: 'SlotNotOffered', message };
    expect(await move(booking.id, time, 0, date)).toEqual(refused);
    const request = {
      serviceId: String(service.id),
      startsAt: new Date(at(time, date)).toISOString(),
      applicant: { name: 'Luigi', surname: 'Verdi', phone: '', email: '' },
      source: 'PHONE',
      idempotencyKey: `phone ${service.id} ${time}`,
    };
    expect(await send('bookOnBehalf', 'BookOnBehalfInput', request)).toEqual(refused);
  });
});

describe('sending the mail again', () => {
  it.each([
    ['over', `starts_at = starts_at`, '09:15', 'OVER', 'L’appuntamento del 24/11/2026 alle 09:00 è già finito.'],
    ['missed', `status = 'NO_SHOW'`, '09:10', 'NO_SHOW', 'Il cittadino non si è presentato a questo appuntamento.'],
    ['completed', `status = 'COMPLETED'`, '09:10', 'OVER', 'L’appuntamento del 24/11/2026 alle 09:00 è già finito.'],
    ['rejected', `status = 'REJECTED'`, '08:00', 'CANCELLED', 'Questa prenotazione è stata annullata.'],
    [
      'cancelled',
      `status = 'CANCELLED', cancelled_at = now()`,
      '08:00',
      'CANCELLED',
      'Questa prenotazione è stata annullata.',
    ],
    [
      'without an e-mail address',
      'applicant_email = null',
      '08:00',
      'NO_EMAIL',
      'Questa prenotazione non ha un indirizzo email.',
    ],
  ])('of a booking that is %s is refused with the reason', async (_, change, time, reason, message) => {
    const { booking } = await booked();
    await office.pool.query(`update booking set ${change} where id = $1`, [booking.id]);
    await setTime(time);
    expect(await resend(booking.id)).toEqual({ __typename: 'BookingActRefused', reason, message });
    expect(await countMails(booking.id)).toBe(1);
  });

  it('of a cancelled booking sends the cancellation mail if its delivery failed, once and until the end', async () => {
    const { booking } = await booked();
    await setTime('08:00');
    expect(await cancel(booking.id)).toMatchObject({ booking: { status: 'CANCELLED' } });
    const fail = () =>
      office.pool.query(`update mail set state = 'FAILED' where booking_id = $1 and kind = 'BOOKING_CANCELLED'`, [
        booking.id,
      ]);
    expect(await resend(booking.id)).toMatchObject({ reason: 'CANCELLED' });
    await fail();
    expect((await resend(booking.id)).__typename).toBe('StaffBookingSuccess');
    const { rows } = await office.pool.query<{ kind: string; reason: string; sequence: number }>(
      `select kind, message ->> 'reason' as reason, (message -> 'booking' ->> 'sequence')::int as sequence from mail
       where booking_id = $1 order by created_at desc, id desc limit 2`,
      [booking.id],
    );
    expect(rows[0]).toEqual(rows[1]);
    expect(rows[0]).toMatchObject({ kind: 'BOOKING_CANCELLED', sequence: 1 });
    expect(await resend(booking.id)).toMatchObject({ reason: 'CANCELLED' });
    await fail();
    await setTime('09:15');
    expect(await resend(booking.id)).toMatchObject({ reason: 'OVER' });
  });

  it('of a booking to come queues it, until its end', async () => {
    const { booking } = await booked();
    await setTime('09:14');
    expect((await resend(booking.id)).__typename).toBe('StaffBookingSuccess');
    expect(await countMails(booking.id)).toBe(2);
  });
});

describe('mails', () => {
  it.each([
    ['09:14', 2],
    ['09:15', 1],
    ['17:00', 1],
  ])('about a booking that is cancelled at %s: %i in total', async (time, mails) => {
    const { booking } = await booked();
    await setTime(time);
    expect(await cancel(booking.id)).toMatchObject({ booking: { status: 'CANCELLED' } });
    expect(await countMails(booking.id)).toBe(mails);
  });

  it('tell of a past booking that is moved to a time to come', async () => {
    const { booking } = await booked();
    await setTime('11:00');
    expect((await move(booking.id, '11:15')).__typename).toBe('StaffBookingSuccess');
    expect(await countMails(booking.id)).toBe(2);
  });
});
