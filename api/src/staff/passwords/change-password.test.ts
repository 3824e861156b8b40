import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaffArea, PASSWORD, type StaffArea } from '../../test-support/staff-area.ts';

const NEW_PASSWORD = 'un’altra password lunga';

let area: StaffArea;
beforeAll(async () => {
  area = await createStaffArea();
});
afterAll(() => area.close());

test('changing the own password requires the current one and ends all other sessions', async () => {
  await area.addStaff('OPERATOR', { email: 'attenta@comune.example' });
  const here = area.browser();
  const elsewhere = area.browser('198.51.100.9');
  await here.signIn('attenta@comune.example');
  await elsewhere.signIn('attenta@comune.example');
  const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) {
    __typename ... on InvalidInput { errors { path } } } }`;
  const input = { currentPassword: 'sbagliata sbagliata', newPassword: NEW_PASSWORD };
  expect((await here.request(change, { input })).data).toEqual({
    changePassword: { __typename: 'InvalidInput', errors: [{ path: 'currentPassword' }] },
  });
  expect((await here.request(change, { input: { ...input, currentPassword: PASSWORD } })).data).toEqual({
    changePassword: { __typename: 'ChangePasswordSuccess' },
  });
  expect((await here.request('{ me { email } }')).data).toEqual({ me: { email: 'attenta@comune.example' } });
  expect((await elsewhere.request('{ me { email } }')).data).toEqual({ me: null });
  expect(await area.browser().signIn('attenta@comune.example', NEW_PASSWORD)).toBe('SignInSuccess');
});
