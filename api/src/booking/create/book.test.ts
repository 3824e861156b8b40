import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import { book } from './book.ts';
import { tokenHash } from '../cancel/cancel-token.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const TUESDAY = '2026-11-24';
const at = (time: string, date = TUESDAY) => `${date}T${time}:00+01:00`;

async function count(sql: string, ...values: unknown[]): Promise<number> {
  const { rows } = await office.pool.query<{ count: string }>(`select count(*) from ${sql}`, values);
  return Number(rows[0]!.count);
}

describe('a booking', () => {
  it('holds its slot, has a number, stores only the hash of its token and queues one mail', async () => {
    const service = await office.addService({ requirements: ['Tessera sanitaria'] });
    const operator = await office.addOperator([service], { name: 'Anna' });
    const outcome = await book(office.ctx(), {
      ...createBookingRequest(service, at('09:15')),
      notes: '  primo\r\nrilascio ',
    });
    if (outcome.kind !== 'booked') throw new Error(outcome.kind);
    expect(outcome.booking).toMatchObject({
      status: 'CONFIRMED',
      operator: { id: operator.id, name: 'Anna' },
      applicant: { phone: '+393331234567' },
      notes: 'primo\nrilascio',
      endsAt: Date.parse(at('09:30')),
    });
    expect(outcome.cancelToken.length).toBeGreaterThanOrEqual(43);
    const { rows } = await office.pool.query('select * from booking where id = $1', [outcome.booking.id]);
    expect(rows[0].token_hash).toEqual(tokenHash(outcome.cancelToken));
    expect(JSON.stringify(rows)).not.toContain(outcome.cancelToken);
    const mails = await office.pool.query('select * from mail where booking_id = $1', [outcome.booking.id]);
    expect(mails.rows).toHaveLength(1);
    expect(mails.rows[0]).toMatchObject({ state: 'WAITING', recipient: 'mario@example.it', enqueued_at: null });
    expect(mails.rows[0].message.booking.number).toBe(outcome.booking.number);
    expect(JSON.stringify(mails.rows)).not.toContain(outcome.cancelToken);
  });

  it('gets increasing numbers within a municipality, starting at 1 in each', async () => {
    const service = await office.addService();
    await office.addOperator([service]);
    const first = await book(office.ctx(), createBookingRequest(service, at('09:00')));
    const second = await book(office.ctx(), createBookingRequest(service, at('09:15')));
    const elsewhere = await createTestOffice(office, 'afragola');
    const abroad = await elsewhere.addService();
    await elsewhere.addOperator([abroad]);
    const third = await book(elsewhere.ctx(), createBookingRequest(abroad, at('09:00')));
    if (first.kind !== 'booked' || second.kind !== 'booked' || third.kind !== 'booked') throw new Error('not booked');
    expect(second.booking.number).toBeGreaterThan(first.booking.number);
    expect(third.booking.number).toBe(1);
  });

  it('wakes the outbox after the insert', async () => {
    const service = await office.addService();
    await office.addOperator([service]);
    let woken = 0;
    await book(office.ctx({ onMailQueued: () => (woken += 1) }), createBookingRequest(service, at('09:00')));
    await book(office.ctx({ onMailQueued: () => (woken += 1) }), createBookingRequest(service, at('09:00'), 'Luigi'));
    expect(woken).toBe(1);
  });
});

describe('a slot that is not available', () => {
  it('returns SlotTaken with the next free start', async () => {
    const service = await office.addService();
    await office.addOperator([service]);
    await book(office.ctx(), createBookingRequest(service, at('09:00')));
    const outcome = await book(office.ctx(), createBookingRequest(service, at('09:00'), 'Luigi'));
    if (outcome.kind !== 'taken') throw new Error(outcome.kind);
    expect(await outcome.nextFreeAt()).toBe(Date.parse(at('09:15')));
  });

  it.each([
    ['off the grid', at('09:07')],
    ['before opening', at('08:45')],
    ['with no room before closing', at('12:00')],
    ['on a Sunday', at('09:00', '2026-11-29')],
    ['on a national holiday', at('09:00', '2026-12-08')],
    ['in the past', at('09:00', '2026-11-20')],
    ['too soon', at('09:15', '2026-11-23')],
    ['past the horizon', at('09:00', '2027-03-01')],
    ['a thousand years from now', at('09:00', '2999-12-31')],
  ])('returns SlotNotOffered: %s', async (_, startsAt) => {
    const service = await office.addService({ minNoticeMinutes: 120 });
    await office.addOperator([service]);
    const outcome = await book(office.ctx(), createBookingRequest(service, startsAt));
    expect(outcome.kind).toBe('notOffered');
    expect(await count('booking where service_id = $1', service.id)).toBe(0);
  });

  it('blocked slots and bookings of the operator at another place prevent a booking', async () => {
    const service = await office.addService();
    const elsewhere = await office.addService({ place: await office.addPlace('tributi') });
    const operator = await office.addOperator([service, elsewhere]);
    await office.addHours(operator, { opens: 900, closes: 1020 }, elsewhere.place.unwrap());
    await office.block(operator, at('09:00'), at('09:20'));
    expect((await book(office.ctx(), createBookingRequest(service, at('09:15')))).kind).toBe('taken');
    expect((await book(office.ctx(), createBookingRequest(elsewhere, at('15:00')))).kind).toBe('booked');
    expect((await book(office.ctx(), createBookingRequest(service, at('15:00')))).kind).toBe('notOffered');
  });

  it('the buffer after an appointment keeps the operator busy', async () => {
    const service = await office.addService({ bufferMinutes: 10 });
    await office.addOperator([service]);
    await book(office.ctx(), createBookingRequest(service, at('09:00')));
    expect((await book(office.ctx(), createBookingRequest(service, at('09:15'), 'Luigi'))).kind).toBe('taken');
    expect((await book(office.ctx(), createBookingRequest(service, at('09:30'), 'Luigi'))).kind).toBe('booked');
  });
});

describe('without a requested operator', () => {
  it('two operators take two bookings at one time, and the third request returns SlotTaken', async () => {
    const service = await office.addService();
    const [anna, luca] = [await office.addOperator([service]), await office.addOperator([service])];
    const outcomes = [];
    for (const who of ['Uno', 'Due', 'Tre'])
      outcomes.push(await book(office.ctx(), createBookingRequest(service, at('10:00'), who)));
    const operators = outcomes.flatMap((outcome) => (outcome.kind === 'booked' ? [outcome.booking.operator.id] : []));
    expect(operators.toSorted()).toEqual([anna.id, luca.id].toSorted());
    expect(outcomes[2]!.kind).toBe('taken');
  });

  it('an operator with capacity two takes two bookings at one time', async () => {
    const service = await office.addService();
    await office.addOperator([service], { capacity: 2 });
    const kinds = [];
    for (const who of ['Uno', 'Due', 'Tre'])
      kinds.push((await book(office.ctx(), createBookingRequest(service, at('10:00'), who))).kind);
    expect(kinds).toEqual(['booked', 'booked', 'taken']);
  });
});

describe('a repeated request', () => {
  it('returns the same booking and token with one row and one mail, even after the slot has passed', async () => {
    const service = await office.addService();
    await office.addOperator([service]);
    const request = createBookingRequest(service, at('09:00'));
    const first = await book(office.ctx(), request);
    const later = Date.parse(at('18:00', '2026-11-30'));
    for (const now of [office.ctx().now, later]) expect(await book(office.ctx({ now }), request)).toEqual(first);
    expect(await count('booking where service_id = $1', service.id)).toBe(1);
    expect(await count('mail where booking_id in (select id from booking where service_id = $1)', service.id)).toBe(1);
  });

  it('creates one booking for fifty concurrent requests and returns it fifty times', async () => {
    const service = await office.addService();
    await office.addOperator([service], { capacity: 3 });
    const request = createBookingRequest(service, at('09:00'));
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => book(office.ctx(), request)));
    const told = new Set(outcomes.map((outcome) => (outcome.kind === 'booked' ? outcome.booking.id : outcome.kind)));
    expect(told.size).toBe(1);
    expect([...told][0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(await count('booking where service_id = $1', service.id)).toBe(1);
  });

  it('is rejected if its key was used for a different request', async () => {
    const service = await office.addService();
    await office.addOperator([service]);
    const request = createBookingRequest(service, at('09:00'));
    await book(office.ctx(), request);
    const other = { ...request, startsAt: Date.parse(at('09:15')) };
    expect(await book(office.ctx(), other)).toMatchObject({ kind: 'invalid', errors: [{ path: 'idempotencyKey' }] });
  });
});

describe('input of a citizen', () => {
  const refused = async (change: object) => {
    const service = await office.addService({ noticeText: 'Occorrente e costi' });
    await office.addOperator([service]);
    const outcome = await book(office.ctx(), { ...createBookingRequest(service, at('09:00')), ...change });
    expect(await count('booking where service_id = $1', service.id)).toBe(0);
    return outcome.kind === 'invalid' ? outcome.errors.map(({ path }) => path) : outcome.kind;
  };
  const applicant = { name: 'Mario', surname: 'Rossi', phone: '333 1234567', email: 'mario@example.it' };

  it.each([
    ['no name', { applicant: { ...applicant, name: '  ' } }, ['applicant.name']],
    ['a name of a thousand letters', { applicant: { ...applicant, surname: 'x'.repeat(1000) } }, ['applicant.surname']],
    ['a name with a line break', { applicant: { ...applicant, name: 'Mario\r\nBcc: x@y.it' } }, ['applicant.name']],
    [
      'a name with half of a pair of surrogates',
      { applicant: { ...applicant, name: 'Mario\uD83C' } },
      ['applicant.name'],
    ],
    ['a name with a link', { applicant: { ...applicant, surname: 'www.example.it' } }, ['applicant.surname']],
    [
      'a telephone number with an extension',
      { applicant: { ...applicant, phone: '081 8323111 int. 12' } },
      ['applicant.phone'],
    ],
    ['the telephone number 12', { applicant: { ...applicant, phone: '12' } }, ['applicant.phone']],
    [
      'an e-mail address with a line break',
      { applicant: { ...applicant, email: 'a@b.it\r\nBcc: c@d.it' } },
      ['applicant.email'],
    ],
    ['two e-mail addresses', { applicant: { ...applicant, email: 'a@b.it, c@d.it' } }, ['applicant.email']],
    ['ten kilobytes of notes', { notes: 'x'.repeat(10_000) }, ['notes']],
    ['the privacy tick missing', { privacyRead: false }, ['privacyRead']],
    ["the service's tick missing", { noticeRead: false }, ['noticeRead']],
    ['an unknown service', { serviceId: '999999' }, ['serviceId']],
    ['a service that is no id', { serviceId: "1' or 1=1" }, ['serviceId']],
    ['an operator who does not offer it', { operatorId: '999999' }, ['operatorId']],
    ['a key too short', { idempotencyKey: 'x' }, ['idempotencyKey']],
    [
      'nearly everything wrong',
      { applicant: { name: '', surname: '', phone: '', email: '' }, privacyRead: false },
      ['applicant.name', 'applicant.surname', 'applicant.phone', 'applicant.email', 'privacyRead'],
    ],
  ])('is rejected with an error for the field: %s', async (_, change, paths) => {
    expect(await refused(change)).toEqual(paths);
  });

  it.each([
    ['emoji', 'Màrio 🎉'],
    ['right to left', 'محمد'],
  ])('keeps a name with %s', async (_, name) => {
    const service = await office.addService();
    await office.addOperator([service]);
    const outcome = await book(office.ctx(), {
      ...createBookingRequest(service, at('09:00')),
      applicant: { ...applicant, name },
      notes: '<script>alert(1)</script>',
    });
    if (outcome.kind !== 'booked') throw new Error(outcome.kind);
    expect(outcome.booking.applicant.name).toBe(name);
    expect(outcome.booking.notes).toBe('<script>alert(1)</script>');
  });

  it('loses bidirectional control characters in names', async () => {
    const service = await office.addService();
    await office.addOperator([service]);
    const outcome = await book(office.ctx(), {
      ...createBookingRequest(service, at('09:00')),
      applicant: { ...applicant, name: '\u202EoiraM' },
    });
    expect(outcome).toMatchObject({ booking: { applicant: { name: 'oiraM' } } });
  });

  it('rejects an external service, a retired service and an operator of another service', async () => {
    const elsewhere = await office.addService({ externalBookingUrl: 'https://example.it' });
    const service = await office.addService();
    const other = await office.addService();
    await office.addOperator([service, elsewhere]);
    const stranger = await office.addOperator([other]);
    const retired = await office.addService();
    await office.pool.query('update service set retired_at = now() where id = $1', [retired.id]);
    const errorsOf = async (request: object) =>
      book(office.ctx(), { ...createBookingRequest(service, at('09:00')), ...request });
    expect(await errorsOf({ serviceId: String(elsewhere.id) })).toMatchObject({ errors: [{ path: 'serviceId' }] });
    expect(await errorsOf({ serviceId: String(retired.id) })).toMatchObject({ errors: [{ path: 'serviceId' }] });
    expect(await errorsOf({ operatorId: String(stranger.id) })).toMatchObject({ errors: [{ path: 'operatorId' }] });
  });

  it('does not reach rows of another municipality', async () => {
    const elsewhere = await createTestOffice(office, 'cardito');
    const service = await elsewhere.addService();
    await elsewhere.addOperator([service]);
    expect(await book(office.ctx(), createBookingRequest(service, at('09:00')))).toMatchObject({
      errors: [{ path: 'serviceId' }],
    });
  });
});

describe('a service that changed after the citizen read it', () => {
  const SEEN = { durationMinutes: 15, address: '', noticeText: null as string | null };
  async function createSeenService() {
    const service = await office.addService({ name: 'Certificati' });
    const operator = await office.addOperator([service]);
    const { rows } = await office.pool.query<{ address: string }>(
      'select address from place where municipality_id = $1 and id = $2',
      [office.ctx().municipality.id, service.place.id],
    );
    return { service, operator, seen: { ...SEEN, address: rows[0]!.address } };
  }

  it.each([
    [
      'DURATION',
      'update service set duration_minutes = 30',
      /«Certificati» ora dura 30 minuti, prima durava 15 minuti/,
    ],
    ['NOTICE', "update service set notice_text = 'Porta due foto'", /«Certificati» ha indicazioni nuove/],
    [
      'EXTERNAL',
      "update service set external_booking_url = 'https://example.it'",
      /«Certificati» ora si prenota su un altro sito/,
    ],
    ['RETIRED', 'update service set retired_at = now()', /«Certificati» non si può più prenotare online/],
  ])('is not booked, and the message names the change: %s', async (change, sql, message) => {
    const { service, seen } = await createSeenService();
    const request = { ...createBookingRequest(service, at('09:00')), seen };
    await office.pool.query(`${sql} where municipality_id = $1 and id = $2`, [
      office.ctx().municipality.id,
      service.id,
    ]);
    const outcome = await book(office.ctx(), request);
    expect(outcome).toMatchObject({
      kind: 'serviceChanged',
      changes: [change],
      message: expect.stringMatching(message),
    });
    expect(await count('booking where service_id = $1', service.id)).toBe(0);
  });

  it('is not booked at another address or with an operator who no longer offers it', async () => {
    const { service, operator, seen } = await createSeenService();
    const moved = { ...createBookingRequest(service, at('09:00')), seen: { ...seen, address: 'Via Vecchia 1' } };
    expect(await book(office.ctx(), moved)).toMatchObject({ kind: 'serviceChanged', changes: ['ADDRESS'] });
    await office.pool.query('delete from service_operator where service_id = $1', [service.id]);
    const gone = { ...createBookingRequest(service, at('09:15')), operatorId: String(operator.id), seen };
    expect(await book(office.ctx(), gone)).toMatchObject({ kind: 'serviceChanged', changes: ['OPERATOR_GONE'] });
    expect(await count('booking where service_id = $1', service.id)).toBe(0);
  });

  it('is booked if nothing changed, if only the notice was removed, and by a client that does not say what it showed', async () => {
    const { service, seen } = await createSeenService();
    const bookAt = (time: string, more: object) =>
      book(office.ctx(), { ...createBookingRequest(service, at(time)), ...more });
    expect((await bookAt('09:00', { seen })).kind).toBe('booked');
    expect((await bookAt('09:15', { seen: { ...seen, noticeText: 'Porta due foto' } })).kind).toBe('booked');
    expect((await bookAt('09:30', {})).kind).toBe('booked');
  });

  it('returns an earlier booking to a retry, even if the service has changed since', async () => {
    const { service, seen } = await createSeenService();
    const request = { ...createBookingRequest(service, at('09:00')), seen };
    const first = await book(office.ctx(), request);
    await office.pool.query('update service set duration_minutes = 30 where id = $1', [service.id]);
    expect(await book(office.ctx(), request)).toEqual(first);
  });
});
