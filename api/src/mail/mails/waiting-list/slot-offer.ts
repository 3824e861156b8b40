import { instant, toShortText } from '../../blocks/appointment-text.ts';
import { shortenServiceName } from '../../blocks/subject.ts';
import { aboutWaiting, toWatchPageUrl } from '../../blocks/watch-blocks.ts';
import { toSingleLine } from '../../render/sanitize-text.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { WatchMessage } from './watch-message.ts';

/** Offers a free time, which is held until the answer. */
export const slotOffer: MailDefinition<WatchMessage> = {
  title: 'slotOffer.title',
  subject(message, t) {
    const service = shortenServiceName(toSingleLine(message.service.name));
    const when = toShortText(message.offer!.startsAt, message);
    return t('subject', { status: t('slotOffer.status'), service, when });
  },
  blocks(message, t, site) {
    const { answerBy, count } = message.offer!;
    const sentence = t('held.sentence', { until: instant(answerBy, message, t) });
    const { bookedAt } = message;
    return aboutWaiting(message, t, { status: t('slotOffer.status'), sentence, tone: 'waiting' }, [
      ...(bookedAt ? [{ paragraph: t('slotOffer.moves', { booked: instant(bookedAt, message, t) }) }] : []),
      { button: t('slotOffer.answer'), url: toWatchPageUrl(message, site) },
      { paragraph: t('slotOffer.how') },
      { paragraph: t('slotOffer.count', { count }) },
    ]);
  },
  calendarMethod: null,
};
