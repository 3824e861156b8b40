import type { Jobs } from '../../../mail/delivery/runner.ts';
import { type InvitationReminderContext, remindInvited } from './remind-invited.ts';

type Parts = Omit<InvitationReminderContext, 'now'> & { clock(): number };

/** Returns the cron job that reminds invited people who have not booked, every five minutes. */
export function invitationReminderJob({ clock, ...parts }: Parts): Jobs {
  return {
    tasks: {
      'remind-invited': async () => {
        await remindInvited({ ...parts, now: clock() });
      },
    },
    crontab: '*/5 * * * * remind-invited ?jobKey=remind-invited&max=1',
  };
}
