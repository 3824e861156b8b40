import { sql } from 'kysely';
import { writeAuditEntry } from '../../../audit.ts';
import type { RequestContext } from '../../../context.ts';
import { transaction } from '../../../transaction.ts';
import { withdraw } from '../offers/close-requests.ts';
import { findRequestById, type StoredRequest } from '../read-watch-request.ts';
import { toRequestVersion } from './to-waiting-person.ts';

/** Result of removing a person: done, over before, or changed since it was read. */
export type RemoveOutcome = { kind: 'removed' } | { kind: 'closed' } | { kind: 'changed'; request: StoredRequest };

/** Takes a person off the waiting list and erases their data; a time that is held for them becomes free. */
export async function removePerson(ctx: RequestContext, id: string, version: string): Promise<RemoveOutcome> {
  return transaction(ctx, async (tx) => {
    // An offer that is being made waits or is seen here.
    await sql`
      select from watch_request where municipality_id = ${tx.municipality.id} and id = ${id} for update`.execute(tx.db);
    const request = await findRequestById(tx, id);
    if (request === null) return { kind: 'closed' };
    if (toRequestVersion(request) !== version && request.applicant.email !== null) return { kind: 'changed', request };
    if (!(await withdraw(tx, id, 'LEFT'))) return { kind: 'closed' };
    writeAuditEntry(tx.em, tx, {
      action: 'removeFromWaitingList',
      subject: 'Service',
      subjectId: request.places[0]?.serviceId ?? request.service.slug,
      details: { requestId: id },
    });
    return { kind: 'removed' };
  });
}
