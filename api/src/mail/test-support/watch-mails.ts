import type { WatchMailKind } from '../../db/entities/booking/mail.ts';
import type { WatchMessage } from '../mails/waiting-list/watch-message.ts';
import { aConfirmation } from './messages.ts';

/** Returns a mail of each kind about the waiting list, in the given language. */
export function createWatchMails(locale: 'it' | 'en' = 'it'): { [K in WatchMailKind]: WatchMessage & { kind: K } } {
  const { municipality, recipient, place } = aConfirmation();
  const common = {
    locale,
    municipality,
    recipient,
    place,
    service: { name: 'Rilascio C.I.E.', slug: 'rilascio-cie' },
    request: {
      id: '0192f0c1-2345-7abc-8def-0123456789ab',
      from: '2026-12-01',
      to: '2026-12-31',
      dayPart: 'MORNING',
      weekdays: [1, 2, 3],
    },
  } as const;
  const offer = {
    startsAt: '2026-12-21T09:00:00+01:00',
    endsAt: '2026-12-21T09:15:00+01:00',
    answerBy: '2026-12-14T12:00:00+01:00',
    count: 1,
  };
  const request = { ...common.request, weekdays: [...common.request.weekdays] };
  return {
    WATCH_JOINED: { ...common, request, kind: 'WATCH_JOINED' },
    SLOT_OFFER: { ...common, request, kind: 'SLOT_OFFER', offer, bookedAt: '2026-12-28T09:00:00+01:00' },
    SLOT_OFFER_LAPSED: { ...common, request, kind: 'SLOT_OFFER_LAPSED', offer },
    WATCH_ENDED: { ...common, request, kind: 'WATCH_ENDED' },
  };
}
