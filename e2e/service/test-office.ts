import { expect } from '@playwright/test';
import { findFirstOpenDay, type TestDay } from './test-day.ts';
import { type Account, setPasswordOverHttp, type StaffClient } from './staff-api.ts';
import { listMails } from './mailbox.ts';

/** An operator of an office. */
export interface OfficeOperator {
  id: string;
  name: string;
}

/** A place with a service and two operators that only one test uses. */
export interface TestOffice {
  place: { id: string; name: string; slug: string };
  service: { id: string; name: string; slug: string };
  operators: [OfficeOperator, OfficeOperator];
  /** Its first full open day from tomorrow on: 9:00 to 13:00 in slots of 15 minutes. */
  day: TestDay;
}

/** Options of a test office. */
export interface OfficeOptions {
  /** Whether the second operator offers the service too. Defaults to true. */
  bothOffer?: boolean;
  /** Minutes until an unconfirmed booking expires. Defaults to no confirmation. */
  confirmEmailMinutes?: number;
  /** Name of the service. Defaults to one that no other office has. */
  serviceName?: string;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** Creates an office through the API. */
export async function createTestOffice(
  staff: StaffClient,
  { bothOffer = true, confirmEmailMinutes, serviceName }: OfficeOptions = {},
): Promise<TestOffice> {
  const own = crypto.randomUUID().slice(0, 6);
  const place = await addRecord<TestOffice['place']>(staff, 'place', 'id name slug', {
    name: `Sportello ${own}`,
    kind: 'OFFICE',
    address: 'Piazza delle Prove 1, 80023 Caivano (NA)',
    position: 90,
  });
  const first = await addOperator(staff, `Bruna Neri ${own}`);
  const second = await addOperator(staff, `Carlo Verdi ${own}`);
  const service = await addRecord<TestOffice['service']>(staff, 'service', 'id name slug', {
    placeId: place.id,
    name: serviceName ?? `Pratica ${own}`,
    durationMinutes: 15,
    stepMinutes: 15,
    bufferMinutes: 0,
    minNoticeMinutes: 0,
    cancelNoticeMinutes: 0,
    horizonDays: 30,
    confirmEmailMinutes,
    requirements: ['Documento d’identità'],
    operatorIds: bothOffer ? [first.id, second.id] : [first.id],
    position: 90,
  });
  for (const operator of [first, second]) await setHours(staff, operator, place, { opens: '09:00', closes: '13:00' });
  return { place, service, operators: [first, second], day: await findFirstOpenDay(service.slug) };
}

/** Archives an office: lists of citizens and other tests omit it, and its bookings remain. */
export async function archiveTestOffice(staff: StaffClient, { service, place, operators }: TestOffice): Promise<void> {
  await retire(staff, 'Service', service.id);
  for (const operator of operators) await retire(staff, 'Operator', operator.id);
  await staff.query(`mutation ($id: ID!) { retirePlace(placeId: $id) { __typename } }`, { id: place.id });
}

async function retire(staff: StaffClient, kind: 'Service' | 'Operator', id: string): Promise<void> {
  const key = `${kind.toLowerCase()}Id`;
  const ask = async (resolutions: object[]) => {
    const { answer } = await staff.query<{ answer: { __typename: string; affectedBookings?: { id: string }[] } }>(
      `mutation ($input: Retire${kind}Input!) { answer: retire${kind}(input: $input) {
        __typename ... on ResolutionRequired { affectedBookings { id } }
      } }`,
      { input: { [key]: id, resolutions } },
    );
    return answer;
  };
  const { affectedBookings = [] } = await ask([]);
  if (affectedBookings.length > 0) await ask(affectedBookings.map((hit) => ({ bookingId: hit.id, kind: 'KEEP' })));
}

/** Creates an operator without services. */
export async function addOperator(staff: StaffClient, name: string): Promise<OfficeOperator> {
  return addRecord<OfficeOperator>(staff, 'operator', 'id name', { name, capacity: 1, serviceIds: [], position: 90 });
}

/** Opens an operator at a place every day of the week. */
export async function setHours(
  staff: StaffClient,
  operator: OfficeOperator,
  place: { id: string },
  hours: { opens: string; closes: string },
): Promise<void> {
  const lines = EVERY_DAY.map((weekday) => ({ weekday, ...hours, validFrom: null, validUntil: null }));
  const input = { operatorId: operator.id, placeId: place.id, hours: lines, breaks: [] };
  const { setOpeningHours } = await staff.query<{ setOpeningHours: { __typename: string } }>(
    `mutation ($input: SetOpeningHoursInput!) { setOpeningHours(input: $input) { __typename } }`,
    { input },
  );
  expect(setOpeningHours.__typename).toBe('OpeningHoursSuccess');
}

/** Creates a catalogue record and returns the selected fields. */
export async function addRecord<T>(
  staff: StaffClient,
  kind: 'place' | 'operator' | 'service',
  fields: string,
  input: Record<string, unknown>,
): Promise<T> {
  const name = `${kind[0]!.toUpperCase()}${kind.slice(1)}`;
  const { answer } = await staff.query<{ answer: Record<string, T | undefined> }>(
    `mutation ($input: Add${name}Input!) { answer: add${name}(input: $input) {
      __typename ... on ${name}Success { ${kind} { ${fields} } } ... on InvalidInput { errors { path message } }
    } }`,
    { input: { ...input, idempotencyKey: crypto.randomUUID() } },
  );
  const record = answer[kind];
  if (record === undefined) throw new Error(`No ${kind} was added: ${JSON.stringify(answer)}`);
  return record;
}

/** Invites a staff member and sets their password with the mailed link. */
export async function invite(
  staff: StaffClient,
  access: { role: 'MANAGER' | 'OPERATOR'; places: { id: string }[]; operator?: OfficeOperator },
): Promise<Account & { name: string }> {
  const own = crypto.randomUUID();
  const account = { email: `${own}@prenotazionetest.example`, password: `parole scelte a caso ${own}` };
  const name = access.role === 'MANAGER' ? 'Rosa Responsabile' : 'Olga Operatrice';
  const placeIds = access.places.map(({ id }) => id);
  const input = { email: account.email, name, role: access.role, placeIds, operatorId: access.operator?.id ?? null };
  await staff.query(`mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { __typename } }`, { input });
  const token = await invitationOf(account.email);
  expect(await setPasswordOverHttp(token, account.password)).toBe('SetPasswordSuccess');
  return { ...account, name };
}

async function invitationOf(email: string): Promise<string> {
  let token: string | undefined;
  await expect
    .poll(async () => {
      const [mail] = await listMails(email);
      token = /nuova-password#([\w-]+)/.exec(mail?.text ?? '')?.[1];
      return token;
    })
    .toBeDefined();
  return token!;
}
