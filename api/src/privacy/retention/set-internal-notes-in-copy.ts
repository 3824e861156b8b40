import { sql } from 'kysely';
import { auditChange } from '../../catalogue/audit-change.ts';
import type { RequestContext } from '../../context.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { isConflict } from '../../graphql/record-version.ts';
import { transaction } from '../../transaction.ts';

/**
 * Sets whether the copy of a person's data includes the internal notes of staff (GDPR, art. 15). Returns false if the
 * setting changed after the client read it.
 */
export async function setInternalNotesInCopy(
  ctx: RequestContext,
  { internalNotesInCopy, version }: { internalNotesInCopy: boolean; version: string },
): Promise<boolean> {
  const { id } = ctx.municipality;
  return transaction(ctx, async ({ em, db }) => {
    await sql`select from municipality where id = ${id} for no key update`.execute(db);
    const municipality = await em.findOneOrFail(Municipality, { id });
    const current = { internalNotesInCopy: municipality.internalNotesInCopy };
    if (isConflict(current, { version, values: { internalNotesInCopy } })) return false;
    const entry = { action: 'setInternalNotesInCopy', subject: 'Municipality', subjectId: id };
    auditChange(em, ctx, entry, current, { internalNotesInCopy });
    municipality.internalNotesInCopy = internalNotesInCopy;
    return true;
  });
}
