import type { Jobs } from '../../mail/delivery/runner.ts';
import { type ExpiryContext, expireUnconfirmed } from './expire-unconfirmed.ts';

type Parts = Omit<ExpiryContext, 'em' | 'now'> & { fork(): ExpiryContext['em']; clock(): number };

/** Returns the cron job that cancels unconfirmed bookings every minute, on one server at a time. */
export function expiryJob({ fork, clock, ...parts }: Parts): Jobs {
  return {
    tasks: {
      'expire-unconfirmed': async () => {
        await expireUnconfirmed({ ...parts, em: fork(), now: clock() });
      },
    },
    crontab: '* * * * * expire-unconfirmed ?jobKey=expire-unconfirmed&max=1',
  };
}
