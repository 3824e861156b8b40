import { aboutWaiting, toDay, toWatchSubject } from '../../blocks/watch-blocks.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { WatchMessage } from './watch-message.ts';

/** States that the last day of a request is over, and that its data were erased. */
export const watchEnded: MailDefinition<WatchMessage> = {
  title: 'watchEnded.title',
  subject: (message, t) => toWatchSubject(message, t, t('watchEnded.status')),
  blocks(message, t, site) {
    const sentence = t('watchEnded.sentence', { to: toDay(message.request.to, message) });
    return aboutWaiting(message, t, { status: t('watchEnded.status'), sentence, tone: 'neutral' }, [
      { paragraph: t('watchEnded.erased') },
      { button: t('watchEnded.search'), url: site.url },
    ]);
  },
  calendarMethod: null,
};
