import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { MONDAY_AT_EIGHT } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import {
  bookWith,
  BOOK,
  type BookAnswer,
  inviteOne,
  openInvitation,
  readInvitation,
  ROSSI,
  toBookInput,
} from './test-support/invitations.ts';

const HOUR_MS = 3_600_000;
const CHANGE = (name: string) => `mutation ($input: ChangeInvitationInput!) { ${name}(input: $input) { __typename
  ... on ChangeInvitationSuccess { invitation { state } }
  ... on InvitationConflict { message invitation { state } } } }`;
const CANCEL = `mutation ($input: CancelBookingInput!) { cancelBooking(input: $input) { __typename } }`;

let office: StaffArea;
let service: Service;
let admin: StaffBrowser;

beforeAll(async () => {
  office = await createStaffArea();
  await office.addStaff('ADMIN');
});
afterAll(() => office.close());
beforeEach(async () => {
  office.time.now = MONDAY_AT_EIGHT;
  service = await office.addService({ invitationOnly: true, horizonDays: 365 });
  await office.addOperator([service]);
  await signIn();
});

async function signIn() {
  admin = office.browser();
  await admin.signIn('admin@comune.example');
}

const START = '2026-11-24T09:00:00+01:00';
const LATER = '2026-11-24T09:15:00+01:00';

async function change(name: 'withdrawInvitation' | 'resendInvitationToBook', id: string, version?: string) {
  const invitation = await readInvitation(office, id, admin);
  const input = { invitationId: id, version: version ?? invitation.version };
  const { data } = await admin.request<Record<string, { __typename: string; invitation: { state: string } }>>(
    CHANGE(name),
    { input },
  );
  return data[name]!;
}

describe('an invited person', () => {
  it('opens the page with their data and books once with the name of the invitation', async () => {
    const { id, token } = await inviteOne(office, admin, service);
    expect(await openInvitation(office, token)).toMatchObject({
      __typename: 'InvitationToBook',
      ...ROSSI,
      until: '2026-12-20',
      place: { services: [{ id: String(service.id) }] },
    });
    expect((await readInvitation(office, id, admin)).state).toBe('OPENED');
    const booked = await bookWith(office, token, service, START, { name: 'Altro', surname: 'Nome' });
    expect(booked).toMatchObject({
      __typename: 'BookSuccess',
      booking: { applicant: { name: 'Mario', surname: 'Rossi' } },
    });
    expect(await readInvitation(office, id, admin)).toMatchObject({
      state: 'BOOKED',
      bookingNumber: booked.booking!.number,
    });
    const again = await bookWith(office, token, service, LATER);
    expect(again).toMatchObject({ __typename: 'InvitationUsed', pageToken: booked.cancelToken });
    expect(await openInvitation(office, token)).toMatchObject({
      __typename: 'InvitationUsed',
      pageToken: booked.cancelToken,
    });
  });

  it('gets the same booking for a request that is repeated with its key', async () => {
    const { token } = await inviteOne(office, admin, service);
    const input = toBookInput(service, START, token);
    const send = async () => (await office.browser().request<{ book: BookAnswer }>(BOOK, { input })).data.book;
    const [first, second] = [await send(), await send()];
    expect(first.__typename).toBe('BookSuccess');
    expect(second).toEqual(first);
  });

  it('who books twice at the same time makes one booking', async () => {
    for (let round = 0; round < 4; round++) {
      const { token } = await inviteOne(office, admin, service, { surname: `Doppio ${'ABCD'[round]}` });
      const starts = [0, 15, 30, 45].map(
        (minute) => `2026-11-2${5 + (round % 3)}T1${round % 2}:${minute || '00'}:00+01:00`,
      );
      const answers = await Promise.all(starts.map((start) => bookWith(office, token, service, start)));
      const kinds = answers.map(({ __typename }) => __typename).toSorted();
      expect(kinds).toEqual(['BookSuccess', 'InvitationUsed', 'InvitationUsed', 'InvitationUsed']);
      const won = answers.find(({ __typename }) => __typename === 'BookSuccess')!;
      for (const { pageToken } of answers.filter((answer) => answer !== won)) expect(pageToken).toBe(won.cancelToken);
    }
  });

  it('may book again after cancelling, until the last day', async () => {
    const { id, token } = await inviteOne(office, admin, service);
    const { cancelToken } = await bookWith(office, token, service, START);
    await office.browser().request(CANCEL, { input: { token: cancelToken, reason: '' } });
    expect((await readInvitation(office, id, admin)).state).toBe('OPENED');
    expect((await bookWith(office, token, service, START)).__typename).toBe('BookSuccess');
    expect((await readInvitation(office, id, admin)).state).toBe('BOOKED');
  });

  it('keeps the rules of every citizen: the notices and the free times', async () => {
    const { token } = await inviteOne(office, admin, service);
    const input = { ...toBookInput(service, START, token), privacyRead: false };
    const { data } = await office.browser().request<{ book: BookAnswer }>(BOOK, { input });
    expect(data.book.__typename).toBe('InvalidInput');
    expect(await bookWith(office, token, service, '2026-11-24T20:00:00+01:00')).toMatchObject({
      __typename: 'SlotNotOffered',
      nextFreeAt: START,
    });
  });

  it('cannot book another service with the invitation', async () => {
    const other = await office.addService();
    await office.addOperator([other]);
    const { token } = await inviteOne(office, admin, service);
    expect(await bookWith(office, token, other, START)).toMatchObject({
      __typename: 'InvalidInput',
      errors: [{ path: 'serviceId' }],
    });
  });

  it('cannot book after the last day; control: at its end', async () => {
    const { id, token } = await inviteOne(office, admin, service);
    office.time.now = Date.parse('2026-12-21T00:00:00+01:00');
    expect((await openInvitation(office, token)).__typename).toBe('InvitationClosed');
    expect((await bookWith(office, token, service, '2026-12-22T09:00:00+01:00')).__typename).toBe('InvitationClosed');
    await signIn();
    expect((await readInvitation(office, id, admin)).state).toBe('LAPSED');
    office.time.now = Date.parse('2026-12-20T23:59:00+01:00');
    expect((await bookWith(office, token, service, '2026-12-22T09:00:00+01:00')).__typename).toBe('BookSuccess');
  });

  it('with an unknown token or one of another comune opens nothing', async () => {
    expect((await openInvitation(office, 'x'.repeat(43))).__typename).toBe('InvitationClosed');
    expect((await bookWith(office, 'x'.repeat(43), service, START)).__typename).toBe('InvitationClosed');
  });
});

describe('a service with invitation only', () => {
  it('is not listed, and cannot be booked without an invitation; control: another service', async () => {
    const listed = await office.addService();
    await office.addOperator([listed]);
    const { data } = await office
      .browser()
      .request<{ places: { services: { id: string }[] }[] }>('{ places { services { id } } }');
    const ids = data.places.flatMap(({ services }) => services.map(({ id }) => id));
    expect(ids).toContain(String(listed.id));
    expect(ids).not.toContain(String(service.id));
    expect(await bookWith(office, null, service, START)).toMatchObject({
      __typename: 'InvalidInput',
      errors: [{ path: 'serviceId', message: 'Questo servizio si prenota solo con un invito dell’ufficio' }],
    });
    expect((await bookWith(office, null, listed, START)).__typename).toBe('BookSuccess');
  });
});

describe('the office', () => {
  it('withdraws an invitation, which then books no more', async () => {
    const { id, token } = await inviteOne(office, admin, service);
    expect(await change('withdrawInvitation', id)).toMatchObject({
      __typename: 'ChangeInvitationSuccess',
      invitation: { state: 'WITHDRAWN' },
    });
    expect((await openInvitation(office, token)).__typename).toBe('InvitationClosed');
    expect((await bookWith(office, token, service, START)).__typename).toBe('InvitationClosed');
    expect(await change('resendInvitationToBook', id)).toMatchObject({ __typename: 'InvitationConflict' });
  });

  it('cannot withdraw an invitation that changed since it was read, or that was used', async () => {
    const { id, token } = await inviteOne(office, admin, service);
    const { version } = await readInvitation(office, id, admin);
    await openInvitation(office, token);
    expect(await change('withdrawInvitation', id, version)).toMatchObject({
      __typename: 'InvitationConflict',
      invitation: { state: 'OPENED' },
    });
    await bookWith(office, token, service, START);
    expect(await change('withdrawInvitation', id)).toMatchObject({ invitation: { state: 'BOOKED' } });
  });

  it('sends the mail again with the same link', async () => {
    const { id, token } = await inviteOne(office, admin, service);
    office.time.now += HOUR_MS;
    expect((await change('resendInvitationToBook', id)).__typename).toBe('ChangeInvitationSuccess');
    const { rows } = await office.pool.query<{ kind: string; recipient: string }>(
      'select kind, recipient from mail where invitation_id = $1',
      [id],
    );
    expect(rows).toEqual(Array.from({ length: 2 }, () => ({ kind: 'INVITATION', recipient: ROSSI.email })));
    expect((await openInvitation(office, token)).__typename).toBe('InvitationToBook');
  });

  it('sees that a mail could not be delivered', async () => {
    const { id } = await inviteOne(office, admin, service);
    await office.pool.query(`update mail set state = 'FAILED' where invitation_id = $1`, [id]);
    expect((await readInvitation(office, id, admin)).state).toBe('MAIL_FAILED');
  });
});
