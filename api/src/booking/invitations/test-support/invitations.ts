import { randomUUID } from 'node:crypto';
import type { Service } from '../../../db/entities/catalogue/service.ts';
import { type StaffArea, type StaffBrowser, TOKEN_SECRET } from '../../../test-support/staff-area.ts';
import { invitationToken } from '../invitation-token.ts';

/** An invited person. */
export const ROSSI = { name: 'Mario', surname: 'Rossi', email: 'mario.rossi@example.it', phone: '+393331234567' };

/** Mutation that invites. */
export const INVITE = `mutation ($input: InviteToBookInput!) { inviteToBook(input: $input) { __typename
  ... on InviteSuccess { batch { id until counts { total sent } } }
  ... on InvalidInput { errors { path message } } } }`;

const OPEN = `mutation ($token: String!) { openInvitation(token: $token) { __typename
  ... on InvitationToBook { name surname email phone until place { services { id } } }
  ... on InvitationUsed { pageToken message } ... on Problem { message } } }`;

/** Mutation that books. */
export const BOOK = `mutation ($input: BookInput!) { book(input: $input) { __typename
  ... on BookSuccess { cancelToken booking { number applicant { name surname } } }
  ... on SlotNotOffered { nextFreeAt } ... on InvitationUsed { pageToken }
  ... on InvalidInput { errors { path message } } ... on Problem { message } } }`;

const LIST = `query ($batchId: ID!) { invitations(input: { batchId: $batchId }) {
  nodes { id version state name surname email phone reference bookingNumber openedAt } } }`;

/** Answer to `BOOK`. */
export type BookAnswer = {
  __typename: string;
  cancelToken?: string;
  pageToken?: string;
  booking?: { number: number; applicant: { name: string; surname: string } };
};

/** An invitation as staff see it. */
export type ListedInvitation = { id: string; version: string; state: string; bookingNumber: number | null };

/** Invites one person until 20 December 2026, and returns the invitation with the token of its mail. */
export async function inviteOne(
  office: StaffArea,
  staff: StaffBrowser,
  service: Service,
  person: Partial<typeof ROSSI> = {},
): Promise<{ id: string; token: string }> {
  const input = {
    serviceId: String(service.id),
    until: '2026-12-20',
    people: [{ ...ROSSI, ...person }],
    idempotencyKey: randomUUID(),
  };
  type Answer = { inviteToBook: { __typename: string; batch: { id: string } } };
  const { data } = await staff.request<Answer>(INVITE, { input });
  if (data.inviteToBook.__typename !== 'InviteSuccess') throw new Error(JSON.stringify(data));
  const { rows } = await office.pool.query<{ id: string }>('select id from invitation where batch_id = $1', [
    data.inviteToBook.batch.id,
  ]);
  const { id } = rows[0]!;
  return { id, token: invitationToken(TOKEN_SECRET, office.municipality.id, id) };
}

/** Opens an invitation as its page does. */
export async function openInvitation(office: StaffArea, token: string): Promise<{ __typename: string }> {
  const { data } = await office.browser().request<{ openInvitation: { __typename: string } }>(OPEN, { token });
  return data.openInvitation;
}

/** Returns a request to book a start with an invitation; null: without one. */
export function toBookInput(service: Service, startsAt: string, invitation: string | null) {
  return {
    serviceId: String(service.id),
    startsAt,
    applicant: ROSSI,
    privacyRead: true,
    noticeRead: true,
    idempotencyKey: randomUUID(),
    invitation,
  };
}

/** Books a start with an invitation; null: without one. */
export async function bookWith(
  office: StaffArea,
  token: string | null,
  service: Service,
  startsAt: string,
  applicant: Partial<typeof ROSSI> = {},
): Promise<BookAnswer> {
  const input = { ...toBookInput(service, startsAt, token), applicant: { ...ROSSI, ...applicant } };
  return (await office.browser().request<{ book: BookAnswer }>(BOOK, { input })).data.book;
}

/** Returns an invitation as staff see it. */
export async function readInvitation(office: StaffArea, id: string, staff: StaffBrowser): Promise<ListedInvitation> {
  const { rows } = await office.pool.query<{ batch: number }>(
    'select batch_id as batch from invitation where id = $1',
    [id],
  );
  type Answer = { invitations: { nodes: ListedInvitation[] } };
  const { data } = await staff.request<Answer>(LIST, { batchId: String(rows[0]!.batch) });
  return data.invitations.nodes.find((invitation) => invitation.id === id)!;
}
