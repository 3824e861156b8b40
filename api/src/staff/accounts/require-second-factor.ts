import { sql } from 'kysely';
import { writeAuditEntry } from '../../audit.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';

/** Sets whether every account with a password must have two-step verification; effective from its next request. */
export async function requireSecondFactor(ctx: RequestContext, required: boolean): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { id } = tx.municipality;
    const { numAffectedRows } = await sql`
      update municipality set second_factor_required = ${required}
      where id = ${id} and second_factor_required <> ${required}`.execute(tx.db);
    if (numAffectedRows === 0n) return;
    const record = { subject: 'Municipality', subjectId: id };
    writeAuditEntry(tx.em, tx, { action: 'requireSecondFactor', ...record, details: { required } });
  });
}

/** Returns whether every account with a password must have two-step verification. */
export async function isSecondFactorRequired({ db, municipality }: RequestContext): Promise<boolean> {
  const { rows } = await sql<{ required: boolean }>`
    select second_factor_required as required from municipality where id = ${municipality.id}`.execute(db);
  return rows[0]?.required ?? false;
}
