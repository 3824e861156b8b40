import {
  LONGEST_RETENTION_DAYS,
  Municipality,
  SHORTEST_RETENTION_DAYS,
} from '../../db/entities/catalogue/municipality.ts';
import type { Work } from '../../context.ts';
import { readChoices } from '../notice/read-notice.ts';
import type { PrivacySettings } from './privacy-settings.types.ts';

/** What the comune decided about the data of citizens, as it stands now. */
export async function readPrivacySettings(work: Work): Promise<PrivacySettings> {
  const { em, municipality } = work;
  const { retentionDays } = await em.fork().findOneOrFail(Municipality, { id: municipality.id });
  return {
    retentionDays,
    shortestRetentionDays: SHORTEST_RETENTION_DAYS,
    longestRetentionDays: LONGEST_RETENTION_DAYS,
    notice: await readChoices(work),
  };
}
