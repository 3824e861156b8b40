import type { Pool } from 'pg';
import type { Jobs } from '../../mail/delivery/runner.ts';
import { keepNoLonger } from './apply-retention.ts';

/** Job that applies the retention periods once an hour, on one server. */
export function retentionJob({ pool, clock }: { pool: Pool; clock(): number }): Jobs {
  return {
    tasks: { 'keep-no-longer': () => keepNoLonger(pool, clock()) },
    crontab: '23 * * * * keep-no-longer ?jobKey=keep-no-longer&max=5',
  };
}
