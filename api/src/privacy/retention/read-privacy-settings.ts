import { MAX_RETENTION_DAYS, Municipality, MIN_RETENTION_DAYS } from '../../db/entities/catalogue/municipality.ts';
import { toVersion } from '../../graphql/record-version.ts';
import type { RequestContext } from '../../context.ts';
import { readChoices } from '../notice/read-notice.ts';
import type { PrivacySettings } from './privacy-settings.types.ts';

/** Returns the current privacy settings. */
export async function readPrivacySettings(ctx: RequestContext): Promise<PrivacySettings> {
  const { em, municipality } = ctx;
  const { retentionDays, internalNotesInCopy } = await em.fork().findOneOrFail(Municipality, { id: municipality.id });
  return {
    version: toVersion({ retentionDays }),
    retentionDays,
    shortestRetentionDays: MIN_RETENTION_DAYS,
    longestRetentionDays: MAX_RETENTION_DAYS,
    internalNotesInCopy,
    internalNotesVersion: toVersion({ internalNotesInCopy }),
    notice: await readChoices(ctx),
  };
}
