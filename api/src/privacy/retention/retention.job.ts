import type { Pool } from 'pg';
import type { Jobs } from '../../mail/delivery/runner.ts';
import { keepNoLonger } from './apply-retention.ts';

/** Once an hour, on one of the servers: what may be kept no longer goes. */
export function retentionJob({ pool, clock }: { pool: Pool; clock(): number }): Jobs {
  return {
    tasks: { 'keep-no-longer': () => keepNoLonger(pool, clock()) },
    crontab: '23 * * * * keep-no-longer ?jobKey=keep-no-longer&max=5',
  };
}
