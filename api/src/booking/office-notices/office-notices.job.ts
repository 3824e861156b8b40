import { z } from 'zod';
import type { Jobs } from '../../mail/delivery/runner.ts';
import { type OfficeContext, tellOffices } from './tell-office.ts';

type Parts = Omit<OfficeContext, 'now'> & { clock(): number };

const payloadSchema = z.object({ lookBackHours: z.int() });

/**
 * Returns the cron jobs that notify the offices of their bookings: each minute of those of the last hour; each quarter
 * of an hour of those of the last day, for events that no server reported in time.
 */
export function officeNoticesJob({ clock, ...parts }: Parts): Jobs {
  return {
    tasks: {
      'tell-offices': async (payload) => {
        const { lookBackHours } = payloadSchema.parse(payload);
        await tellOffices({ ...parts, now: clock() }, lookBackHours);
      },
    },
    crontab: [
      '* * * * * tell-offices ?id=tell-each-minute&jobKey=tell-each-minute&max=1 {"lookBackHours":1}',
      '*/15 * * * * tell-offices ?id=tell-each-quarter&jobKey=tell-each-quarter&max=1 {"lookBackHours":24}',
    ].join('\n'),
  };
}
