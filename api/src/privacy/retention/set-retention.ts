import { sql } from 'kysely';
import { runInTransaction, parseInput, type Invalid } from '../../graphql/errors/validation-error.ts';
import { type Conflict, isConflict } from '../../graphql/record-version.ts';
import { auditChange } from '../../catalogue/audit-change.ts';
import { integerSchema } from '../../catalogue/fields.schema.ts';
import { MAX_RETENTION_DAYS, Municipality, MIN_RETENTION_DAYS } from '../../db/entities/catalogue/municipality.ts';
import type { RequestContext } from '../../context.ts';
import { publishAgain } from '../notice/publish-notice.ts';

/** Sets the retention period of bookings, in days. */
export async function setRetention(
  ctx: RequestContext,
  { days, version }: { days: number; version: string },
): Promise<number | Conflict | Invalid> {
  return runInTransaction<number | Conflict>(ctx, async (tx, { db }) => {
    const retentionDays = parseInput(integerSchema(ctx.locale, MIN_RETENTION_DAYS, MAX_RETENTION_DAYS), days, 'days');
    const { id } = ctx.municipality;
    await sql`select from municipality where id = ${id} for no key update`.execute(db);
    const municipality = await tx.findOneOrFail(Municipality, { id });
    const current = { retentionDays: municipality.retentionDays };
    if (isConflict(current, { version, values: { retentionDays } })) return { kind: 'conflict' };
    const entry = { action: 'setRetention', subject: 'Municipality', subjectId: id };
    auditChange(tx, ctx, entry, current, { retentionDays });
    if (municipality.retentionDays !== retentionDays) {
      municipality.retentionDays = retentionDays;
      await tx.flush();
      // The notice states the period.
      await publishAgain(tx, ctx);
    }
    return retentionDays;
  });
}
