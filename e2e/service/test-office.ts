import { expect } from '@playwright/test';
import { dayOf, type OwnDay } from './test-day.ts';
import type { Account, Colleague } from './staff-api.ts';
import { mailsTo } from './mailbox.ts';

/** An operator of an office. */
export interface Desk {
  id: string;
  name: string;
}

/** A place with a service and the operators who offer it, which one test has to itself. */
export interface OwnOffice {
  place: { id: string; name: string; slug: string };
  service: { id: string; name: string; slug: string };
  desks: [Desk, Desk];
  /** Its first whole open day from tomorrow on, 9:00 to 13:00, every quarter of an hour. */
  day: OwnDay;
}

/** What an office is made with. */
export interface Wishes {
  /** The second operator offers the service too. */
  bothOffer?: boolean;
  /** Bookings are only held until they are confirmed from the mail. */
  confirmEmailMinutes?: number;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** Opens an office of one's own: no other test knows of it. */
export async function openOffice(
  staff: Colleague,
  { bothOffer = true, confirmEmailMinutes }: Wishes = {},
): Promise<OwnOffice> {
  const own = crypto.randomUUID().slice(0, 6);
  const place = await added<OwnOffice['place']>(staff, 'place', 'id name slug', {
    name: `Sportello ${own}`,
    kind: 'OFFICE',
    address: 'Piazza delle Prove 1, 80023 Caivano (NA)',
    position: 90,
  });
  const first = await addDesk(staff, `Bruna Neri ${own}`);
  const second = await addDesk(staff, `Carlo Verdi ${own}`);
  const service = await added<OwnOffice['service']>(staff, 'service', 'id name slug', {
    placeId: place.id,
    name: `Pratica ${own}`,
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
  for (const desk of [first, second]) await setHours(staff, desk, place, { opens: '09:00', closes: '13:00' });
  return { place, service, desks: [first, second], day: await dayOf(service.slug) };
}

/** Closes an office for good, so that neither citizens nor other tests find it in their lists; bookings stay. */
export async function closeOffice(staff: Colleague, { service, place, desks }: OwnOffice): Promise<void> {
  await retire(staff, 'Service', service.id);
  for (const desk of desks) await retire(staff, 'Operator', desk.id);
  await staff.ask(`mutation ($id: ID!) { retirePlace(placeId: $id) { __typename } }`, { id: place.id });
}

async function retire(staff: Colleague, kind: 'Service' | 'Operator', id: string): Promise<void> {
  const key = `${kind.toLowerCase()}Id`;
  const ask = async (resolutions: object[]) => {
    const { answer } = await staff.ask<{ answer: { __typename: string; affectedBookings?: { id: string }[] } }>(
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

async function addDesk(staff: Colleague, name: string): Promise<Desk> {
  return added<Desk>(staff, 'operator', 'id name', { name, capacity: 1, serviceIds: [], position: 90 });
}

async function setHours(
  staff: Colleague,
  desk: Desk,
  place: { id: string },
  hours: { opens: string; closes: string },
): Promise<void> {
  const lines = EVERY_DAY.map((weekday) => ({ weekday, ...hours, validFrom: null, validUntil: null }));
  const input = { operatorId: desk.id, placeId: place.id, hours: lines, breaks: [] };
  const { setOpeningHours } = await staff.ask<{ setOpeningHours: { __typename: string } }>(
    `mutation ($input: SetOpeningHoursInput!) { setOpeningHours(input: $input) { __typename } }`,
    { input },
  );
  expect(setOpeningHours.__typename).toBe('OpeningHoursSuccess');
}

/** Adds a record of the catalogue, and answers what was asked of it. */
async function added<T>(
  staff: Colleague,
  kind: 'place' | 'operator' | 'service',
  fields: string,
  input: Record<string, unknown>,
): Promise<T> {
  const name = `${kind[0]!.toUpperCase()}${kind.slice(1)}`;
  const { answer } = await staff.ask<{ answer: Record<string, T | undefined> }>(
    `mutation ($input: Add${name}Input!) { answer: add${name}(input: $input) {
      __typename ... on ${name}Success { ${kind} { ${fields} } } ... on InvalidInput { errors { path message } }
    } }`,
    { input: { ...input, idempotencyKey: crypto.randomUUID() } },
  );
  const record = answer[kind];
  if (record === undefined) throw new Error(`No ${kind} was added: ${JSON.stringify(answer)}`);
  return record;
}

/** Invites somebody, who follows the link of the mail and chooses a password. */
export async function invite(
  staff: Colleague,
  access: { role: 'MANAGER' | 'OPERATOR'; places: { id: string }[]; desk?: Desk },
): Promise<Account & { name: string }> {
  const own = crypto.randomUUID();
  const account = { email: `${own}@prenotazionetest.example`, password: `parole scelte a caso ${own}` };
  const name = access.role === 'MANAGER' ? 'Rosa Responsabile' : 'Olga Operatrice';
  const placeIds = access.places.map(({ id }) => id);
  const input = { email: account.email, name, role: access.role, placeIds, operatorId: access.desk?.id ?? null };
  await staff.ask(`mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { __typename } }`, { input });
  const token = await invitationOf(account.email);
  const { setPassword } = await staff.ask<{ setPassword: { __typename: string } }>(
    `mutation ($input: SetPasswordInput!) { setPassword(input: $input) { __typename } }`,
    { input: { token, password: account.password } },
  );
  expect(setPassword.__typename).toBe('SetPasswordSuccess');
  return { ...account, name };
}

async function invitationOf(email: string): Promise<string> {
  let token: string | undefined;
  await expect
    .poll(async () => {
      const [mail] = await mailsTo(email);
      token = /nuova-password#([\w-]+)/.exec(mail?.text ?? '')?.[1];
      return token;
    })
    .toBeDefined();
  return token!;
}
