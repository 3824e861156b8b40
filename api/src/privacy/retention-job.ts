import type { Pool } from 'pg';
import type { Jobs } from '../notifications/runner.ts';
import { keepNoLonger } from './keep-no-longer.ts';

/** Once an hour, on one of the servers: what may be kept no longer goes. */
export function retentionJob({ pool, clock }: { pool: Pool; clock(): number }): Jobs {
  return {
    tasks: { 'keep-no-longer': () => keepNoLonger(pool, clock()) },
    crontab: '23 * * * * keep-no-longer ?jobKey=keep-no-longer&max=5',
  };
}
