import { act, checked, type Invalid } from '../../graphql/run-in-transaction.ts';
import { auditChange } from '../../catalogue/audit-change.ts';
import { whole } from '../../catalogue/fields.schema.ts';
import {
  LONGEST_RETENTION_DAYS,
  Municipality,
  SHORTEST_RETENTION_DAYS,
} from '../../db/entities/catalogue/municipality.ts';
import type { Work } from '../../context.ts';
import { publishAgain } from '../notice/publish-notice.ts';

/** Decides after how many days the personal data of a booking go. */
export async function setRetention(work: Work, days: number): Promise<number | Invalid> {
  return act(work, async (tx) => {
    const retentionDays = checked(whole(work.locale, SHORTEST_RETENTION_DAYS, LONGEST_RETENTION_DAYS), days, 'days');
    const { id } = work.municipality;
    const municipality = await tx.findOneOrFail(Municipality, { id });
    const deed = { action: 'setRetention', subject: 'Municipality', subjectId: id };
    auditChange(tx, work, deed, { retentionDays: municipality.retentionDays }, { retentionDays });
    if (municipality.retentionDays !== retentionDays) {
      municipality.retentionDays = retentionDays;
      await tx.flush();
      // The notice names the days.
      await publishAgain(tx, work);
    }
    return retentionDays;
  });
}
