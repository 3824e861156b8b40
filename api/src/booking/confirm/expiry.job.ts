import type { Jobs } from '../../mail/delivery/runner.ts';
import { type ExpiryContext, expireUnconfirmed } from './expire-unconfirmed.ts';

type Parts = Omit<ExpiryContext, 'em' | 'now'> & { fork(): ExpiryContext['em']; clock(): number };

/** Each minute, on one of the servers: times that were held for nobody's word go back to everybody. */
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
