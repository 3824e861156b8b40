import { afterAll, beforeAll, expect, it } from 'vitest';
import { Secret, TOTP } from 'otpauth';
import { type StaffArea, createStaffArea } from '../../test-support/staff-area.ts';

const REQUIRE =
  'mutation ($required: Boolean!) { requireSecondFactor(input: { required: $required }) { secondFactorRequired } }';
const READ_STAFF = '{ staffMembers { id } }';
const ME = '{ me { secondFactor secondFactorRequired } }';

let area: StaffArea;
beforeAll(async () => {
  area = await createStaffArea();
});
afterAll(() => area.close());

it('allows an account without the required second factor only to set it up', async () => {
  await area.addStaff('ADMIN');
  const admin = area.browser();
  await admin.signIn('admin@comune.example');
  const code = async () => (await admin.request(READ_STAFF)).errors?.[0]?.extensions.code ?? 'allowed';
  expect(await code()).toBe('allowed');
  await admin.request(REQUIRE, { required: true });

  expect(await code()).toBe('FORBIDDEN');
  expect((await admin.request(REQUIRE, { required: false })).errors).toMatchObject([
    { message: expect.stringContaining('verifica in due passaggi') },
  ]);
  expect((await admin.request(ME)).data).toEqual({ me: { secondFactor: false, secondFactorRequired: true } });
  const fresh = area.browser();
  expect(await fresh.signIn('admin@comune.example')).toBe('SignInSuccess');
  expect((await fresh.request('{ staffCatalogue { places { id } } }')).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);

  const { data } = await admin.request<{ startSecondFactor: { secret: string } }>(
    'mutation { startSecondFactor { ... on StartSecondFactorSuccess { secret } } }',
  );
  const totp = new TOTP({ secret: Secret.fromBase32(data.startSecondFactor.secret) });
  const confirmed = await admin.request(
    'mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { __typename } }',
    { input: { code: totp.generate({ timestamp: area.time.now }) } },
  );
  expect(confirmed.data).toEqual({ confirmSecondFactor: { __typename: 'ConfirmSecondFactorSuccess' } });
  expect(await code()).toBe('allowed');
});

it('does not concern an account without a password, which signs in with the identity provider', async () => {
  const { id } = await area.addStaff('MANAGER', { places: [area.place] });
  const manager = area.browser();
  await manager.signIn('manager@comune.example');
  const read = async () => (await manager.request('{ staffCatalogue { places { id } } }')).errors?.[0]?.extensions.code;
  expect(await read()).toBe('FORBIDDEN');
  await area.pool.query(
    `update staff_member set password_hash = null, open_id_issuer = 'i', open_id_subject = 's' where id = $1`,
    [id],
  );
  expect(await read()).toBeUndefined();
});
