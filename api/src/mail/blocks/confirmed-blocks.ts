import { appointment } from './appointment-rows.ts';
import type { MailBlock } from '../render/blocks.ts';
import type { TranslateMail } from '../render/messages.ts';
import { toSingleLine, toMultiLine } from '../render/sanitize-text.ts';
import { cancelLink } from './booking-blocks.ts';
import type { MailSite } from '../mails/mail-definition.ts';
import type { BookingMessage } from '../mails/mail-message.ts';

/** Returns the blocks that describe a confirmed booking: its details, the notice, what to bring and how to cancel. */
export function confirmedBlocks(message: BookingMessage, t: TranslateMail, site: MailSite): MailBlock[] {
  const { notice, requirements } = message.service;
  const notes = toMultiLine(message.booking.notes);
  return [
    {
      facts: [
        [t('status'), t('confirmed.status')],
        ...appointment(message, t),
        ...(notes ? [[t('notes'), notes] satisfies [string, string]] : []),
      ],
    },
    ...(notice ? noticeBlocks(notice, toSingleLine(message.service.name), t) : []),
    ...(requirements.length > 0
      ? [{ heading: t('confirmed.requirements') }, { list: requirements.map(toSingleLine) }]
      : []),
    { heading: t('confirmed.cancel') },
    { paragraph: t('confirmed.cancelHow') },
    cancelLink(message, t, site),
  ];
}

function noticeBlocks(notice: { text: string; url: string | null }, service: string, t: TranslateMail): MailBlock[] {
  const url = notice.url && parseWebAddress(notice.url);
  return [
    { heading: t('confirmed.notice') },
    { paragraph: toMultiLine(notice.text) },
    ...(url ? [{ link: t('confirmed.noticeLink', { service }), url }] : []),
  ];
}

// Only http and https: a link in a mail must not run a script.
function parseWebAddress(url: string): string | null {
  const address = URL.parse(url);
  return address && /^https?:$/.test(address.protocol) ? address.href : null;
}
