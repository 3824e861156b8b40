import { toShortText } from '../../blocks/appointment-text.ts';
import { shortenServiceName } from '../../blocks/subject.ts';
import { aboutWaiting, toDay, toWatchPageUrl } from '../../blocks/watch-blocks.ts';
import { MAX_OFFERS } from '../../../db/entities/waiting-list/watch-request.ts';
import { toSingleLine } from '../../render/sanitize-text.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { WatchMessage } from './watch-message.ts';

/** States that an offer was not answered in time, and whether others may follow. */
export const slotOfferLapsed: MailDefinition<WatchMessage> = {
  title: 'slotOfferLapsed.title',
  subject(message, t) {
    const service = shortenServiceName(toSingleLine(message.service.name));
    const when = toShortText(message.offer!.startsAt, message);
    return t('subject', { status: t('slotOfferLapsed.status'), service, when });
  },
  blocks(message, t, site) {
    const isLast = message.offer!.count >= MAX_OFFERS;
    const status = {
      status: t('slotOfferLapsed.status'),
      sentence: t('slotOfferLapsed.sentence'),
      tone: 'bad',
      isOff: true,
    } as const;
    const next = isLast
      ? [{ paragraph: t('slotOfferLapsed.last') }, { button: t('watchEnded.search'), url: site.url }]
      : [
          { paragraph: t('slotOfferLapsed.stays', { to: toDay(message.request.to, message) }) },
          { button: t('watchJoined.open'), url: toWatchPageUrl(message, site) },
        ];
    return aboutWaiting(message, t, status, next);
  },
  calendarMethod: null,
};
