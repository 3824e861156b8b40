import { z } from 'zod';
import type { Jobs } from '../../mail/delivery/runner.ts';
import { askCitizens } from './ask-citizens.ts';
import { type ReleaseContext, releaseUnconfirmed } from './release-unconfirmed.ts';

type Parts = Omit<ReleaseContext, 'now'> & { clock(): number };

const payloadSchema = z.object({ lookBackHours: z.int() });

/**
 * Returns the cron jobs that ask citizens to confirm the attendance and release the bookings of those who did not: each
 * minute; each quarter of an hour they also send the requests of the last day, which no server could send.
 */
export function reconfirmJob({ clock, ...parts }: Parts): Jobs {
  return {
    tasks: {
      'ask-to-reconfirm': async (payload) => {
        const { lookBackHours } = payloadSchema.parse(payload);
        await askCitizens({ ...parts, now: clock() }, lookBackHours);
      },
      'release-unconfirmed': async () => {
        await releaseUnconfirmed({ ...parts, now: clock() });
      },
    },
    crontab: [
      '* * * * * ask-to-reconfirm ?id=ask-each-minute&jobKey=ask-each-minute&max=1 {"lookBackHours":1}',
      '*/15 * * * * ask-to-reconfirm ?id=ask-each-quarter&jobKey=ask-each-quarter&max=1 {"lookBackHours":24}',
      '* * * * * release-unconfirmed ?jobKey=release-unconfirmed&max=1',
    ].join('\n'),
  };
}
