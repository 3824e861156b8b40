import { sql } from 'kysely';
import { selectInvitations } from '../../booking/invitations/find-invitation.ts';
import { invitationToken } from '../../booking/invitations/invitation-token.ts';
import { invitePeople } from '../../booking/invitations/send/invite-people.ts';
import { toInvitationVersion } from '../../booking/invitations/staff/change-invitation.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import type { StaffMember } from '../../db/entities/staff/staff.ts';
import { hmac } from '../../staff/crypto/hmac.ts';
import type { TestOffice } from '../fixtures.ts';
import { TOKEN_SECRET } from '../staff-area.ts';
import { APPLICANT_EMAIL, CANARY } from './canary.ts';

/** Ids and token of the invitations of a comune; the link is that of another person than `invitationId`. */
export type TenantInvitations = {
  invitationBatchId: number;
  invitationId: string;
  invitationVersion: string;
  invitationToken: string;
};

/** Invites two people to book a service. */
export async function createInvitations(
  office: TestOffice,
  service: Service,
  staff: StaffMember,
): Promise<TenantInvitations> {
  const municipalityId = office.municipality.id;
  const ctx = office.ctx({ actor: { kind: 'STAFF', id: staff.id } });
  const toPerson = (surname: string) => ({
    name: CANARY,
    surname,
    email: APPLICANT_EMAIL,
    phone: '',
    reference: CANARY,
    language: 'it',
  });
  const keyedHash = (purpose: string, subject: string) => hmac(TOKEN_SECRET, municipalityId, purpose, subject);
  const batchId = await invitePeople(ctx, { keyedHash }, service, {
    until: '2026-12-20',
    people: [toPerson('Primo'), toPerson('Secondo')],
    idempotencyKey: 'un gruppo di inviti',
  });
  if (typeof batchId !== 'number') throw new Error(`nobody is invited: ${JSON.stringify(batchId)}`);
  const [first, second] = await selectInvitations(ctx, sql`true`, sql`order by surname`);
  return {
    invitationBatchId: batchId,
    invitationId: first!.id,
    invitationVersion: toInvitationVersion(first!),
    invitationToken: invitationToken(TOKEN_SECRET, municipalityId, second!.id),
  };
}
