import { sql } from 'kysely';
import type { RequestContext } from '../../../context.ts';
import { selectInvitations } from '../find-invitation.ts';
import { OPEN_STATES } from '../invitation-state.ts';
import { type InvitedPerson, toPersonKey } from './invited-person.ts';

/** Returns the keys of the people who have an open invitation for a service, among the given ones. */
export async function findInvitedKeys(
  ctx: RequestContext,
  serviceId: number,
  people: readonly InvitedPerson[],
): Promise<ReadonlySet<string>> {
  const emails = [...new Set(people.map(({ email }) => email.toLowerCase()))];
  const found = await selectInvitations(
    ctx,
    sql`lower(invitation.email) = any(${emails}::text[]) and invitation_batch.service_id = ${serviceId}`,
    sql`where state = any(${[...OPEN_STATES]}::text[])`,
  );
  return new Set(found.map(toPersonKey));
}
