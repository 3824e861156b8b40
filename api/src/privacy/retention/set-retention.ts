import { runInTransaction, parseInput, type Invalid } from '../../graphql/errors/validation-error.ts';
import { auditChange } from '../../catalogue/audit-change.ts';
import { integerSchema } from '../../catalogue/fields.schema.ts';
import { MAX_RETENTION_DAYS, Municipality, MIN_RETENTION_DAYS } from '../../db/entities/catalogue/municipality.ts';
import type { RequestContext } from '../../context.ts';
import { publishAgain } from '../notice/publish-notice.ts';

/** Sets the retention period of bookings, in days. */
export async function setRetention(ctx: RequestContext, days: number): Promise<number | Invalid> {
  return runInTransaction(ctx, async (tx) => {
    const retentionDays = parseInput(integerSchema(ctx.locale, MIN_RETENTION_DAYS, MAX_RETENTION_DAYS), days, 'days');
    const { id } = ctx.municipality;
    const municipality = await tx.findOneOrFail(Municipality, { id });
    const deed = { action: 'setRetention', subject: 'Municipality', subjectId: id };
    auditChange(tx, ctx, deed, { retentionDays: municipality.retentionDays }, { retentionDays });
    if (municipality.retentionDays !== retentionDays) {
      municipality.retentionDays = retentionDays;
      await tx.flush();
      // The notice states the period.
      await publishAgain(tx, ctx);
    }
    return retentionDays;
  });
}
