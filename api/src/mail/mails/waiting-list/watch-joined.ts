import { instant } from '../../blocks/appointment-text.ts';
import { aboutWaiting, toDay, toWatchPageUrl, toWatchSubject, toWishBlock } from '../../blocks/watch-blocks.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { WatchMessage } from './watch-message.ts';

/** States that a citizen is on the waiting list, or asks to confirm the address first. */
export const watchJoined: MailDefinition<WatchMessage> = {
  title: 'watchJoined.title',
  subject(message, t) {
    return toWatchSubject(message, t, t(message.request.confirmBy ? 'watchJoined.confirm' : 'watchJoined.status'));
  },
  blocks(message, t, site) {
    const { confirmBy, to } = message.request;
    const url = toWatchPageUrl(message, site);
    const sentence = confirmBy
      ? t('watchJoined.confirmSentence', { until: instant(confirmBy, message, t) })
      : t('watchJoined.sentence', { to: toDay(to, message) });
    return aboutWaiting(
      message,
      t,
      { status: t(confirmBy ? 'watchJoined.confirm' : 'watchJoined.status'), sentence, tone: 'waiting' },
      [
        toWishBlock(message, t),
        { button: t(confirmBy ? 'watchJoined.confirmLink' : 'watchJoined.open'), url },
        { paragraph: t('watchJoined.how') },
        { paragraph: t('watchJoined.leave') },
      ],
    );
  },
  calendarMethod: null,
};
