import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { bookWith, inviteOne, openInvitation } from '../../booking/invitations/test-support/invitations.ts';
import { INVITATION_PERSONAL_COLUMNS } from '../../db/entities/booking/invitation.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import { applyRetention } from '../retention/apply-retention.ts';
import { erasePersonalData } from './erase-personal-data.ts';
import { readPersonalData } from './read-personal-data.ts';

const EMAIL = 'mario.rossi@example.it';
/** Columns of an invitation that stay for the counts; they hold no personal data. */
const KEPT = [
  'batch_id',
  'booking_id',
  'created_at',
  'erased_at',
  'id',
  'locale',
  'municipality_id',
  'opened_at',
  'sent_at',
  'withdrawn_at',
];

let office: StaffArea;
let admin: StaffBrowser;
let service: Service;

beforeAll(async () => {
  office = await createStaffArea();
  await office.addStaff('ADMIN');
  admin = office.browser();
  await admin.signIn('admin@comune.example');
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.pool.query(`update invitation set name = null, surname = null, email = null, phone = null,
    reference = null, token_hash = null, erased_at = now()`);
  service = await office.addService();
  await office.addOperator([service]);
});

const whole = { email: EMAIL, phone: null, bookingIds: null };
const names = async () => {
  const { rows } = await office.pool.query<{ name: string }>('select name from invitation where erased_at is null');
  return rows.map(({ name }) => name).toSorted();
};

it('every column of an invitation is listed as erased or not personal', async () => {
  const { rows } = await office.pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'invitation'`,
  );
  expect(rows.map(({ name }) => name).toSorted()).toEqual([...INVITATION_PERSONAL_COLUMNS, ...KEPT].toSorted());
});

it('the copy of a person has the invitations of the address, and those of nobody else', async () => {
  await inviteOne(office, admin, service);
  await inviteOne(office, admin, service, { name: 'Altra', email: 'altra@example.it' });
  const { invitations } = await readPersonalData(office.ctx(), whole);
  expect(invitations).toMatchObject([{ name: 'Mario', surname: 'Rossi', email: EMAIL, until: '2026-12-20' }]);
});

it('an erasure by the link of the address takes the data, the mails and the link', async () => {
  const { id, token } = await inviteOne(office, admin, service);
  await inviteOne(office, admin, service, { name: 'Altra', email: 'altra@example.it' });
  await erasePersonalData(office.ctx(), whole);
  expect(await names()).toEqual(['Altra']);
  expect((await openInvitation(office, token)).__typename).toBe('InvitationClosed');
  const { rows } = await office.pool.query('select id from mail where invitation_id = $1', [id]);
  expect(rows).toEqual([]);
});

it('staff erase a person of whom only an invitation exists', async () => {
  await inviteOne(office, admin, service);
  await inviteOne(office, admin, service, { name: 'Altra', email: 'altra@example.it' });
  const { data } = await admin.request<{ erasePersonalData: { __typename: string } }>(
    `mutation ($input: ChosenBookingsInput!) { erasePersonalData(input: $input) { __typename } }`,
    { input: { contact: EMAIL } },
  );
  expect(data.erasePersonalData.__typename).toBe('EraseDataSuccess');
  expect(await names()).toEqual(['Altra']);
});

it('an erasure of chosen bookings takes the invitations of their person, not of a relative with the address', async () => {
  const { token } = await inviteOne(office, admin, service);
  await inviteOne(office, admin, service, { name: 'Anna' });
  await bookWith(office, token, service, '2026-11-24T09:00:00+01:00');
  const other = await office.addService();
  await office.addOperator([other]);
  await inviteOne(office, admin, other);
  const { bookings } = await readPersonalData(office.ctx(), whole);
  await erasePersonalData(office.ctx(), { ...whole, bookingIds: bookings.map(({ id }) => id) });
  expect(await names()).toEqual(['Anna']);
});

it('retention erases an invitation 30 days after its last day; control: not before', async () => {
  await inviteOne(office, admin, service);
  await applyRetention(office.ctx().db, Date.parse('2027-01-19T00:00:00Z'));
  expect(await names()).toEqual(['Mario']);
  await applyRetention(office.ctx().db, Date.parse('2027-01-20T12:00:00Z'));
  expect(await names()).toEqual([]);
});
