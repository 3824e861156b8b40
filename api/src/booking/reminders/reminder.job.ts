import { z } from 'zod';
import type { Jobs } from '../../mail/delivery/runner.ts';
import { type ReminderContext, remindCitizens } from './remind-citizens.ts';

type Parts = Omit<ReminderContext, 'now'> & { clock(): number };

const payloadSchema = z.object({ lookBackHours: z.int() });

/**
 * Returns the cron jobs that write reminders: each minute those of the last hour; each quarter of an hour those of the
 * last day, which no server could write while the service was down.
 */
export function reminderJob({ clock, ...parts }: Parts): Jobs {
  return {
    tasks: {
      'remind-citizens': async (payload) => {
        const { lookBackHours } = payloadSchema.parse(payload);
        await remindCitizens({ ...parts, now: clock() }, lookBackHours);
      },
    },
    crontab: [
      '* * * * * remind-citizens ?id=remind-each-minute&jobKey=remind-each-minute&max=1 {"lookBackHours":1}',
      '*/15 * * * * remind-citizens ?id=remind-each-quarter&jobKey=remind-each-quarter&max=1 {"lookBackHours":24}',
    ].join('\n'),
  };
}
