import type { Database } from '../../db/connection/database-handle.ts';
import type { Jobs } from '../../mail/delivery/runner.ts';
import { applyRetention } from './apply-retention.ts';

/** Job that applies the retention periods once an hour, on one server. */
export function retentionJob({ db, clock }: { db: Database; clock(): number }): Jobs {
  return {
    tasks: { 'keep-no-longer': () => applyRetention(db, clock()) },
    crontab: '23 * * * * keep-no-longer ?jobKey=keep-no-longer&max=5',
  };
}
