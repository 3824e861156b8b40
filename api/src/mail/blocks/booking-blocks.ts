import { toLanguageQuery } from './language-query.ts';
import type { MailBlock } from '../render/blocks.ts';
import type { TranslateMail } from '../render/messages.ts';
import { toSingleLine } from '../render/sanitize-text.ts';
import type { BookingMessage } from '../mails/mail-message.ts';
import type { MailSite } from '../mails/mail-definition.ts';

/** Returns the blocks of a mail about a booking between its greeting and its closing. */
export function withGreeting(message: BookingMessage, t: TranslateMail, blocks: MailBlock[]): MailBlock[] {
  const { name, surname } = message.recipient;
  const municipality = toSingleLine(message.municipality.name);
  const phone = toSingleLine(message.place.phone ?? message.municipality.phone);
  return [
    { paragraph: t('greeting', { name: toSingleLine(`${name} ${surname}`) }) },
    ...blocks,
    { paragraph: t('contact', { phone }) },
    { paragraph: t('thanks') },
    { paragraph: `${t('regards')}\n${t('signature', { municipality })}` },
  ];
}

/** Returns the link with which the citizen cancels the booking. */
export function cancelLink(
  { booking, locale }: BookingMessage,
  t: TranslateMail,
  { url, tokens }: MailSite,
): MailBlock {
  return {
    link: t('confirmed.cancelLink'),
    url: `${url}/annulla${toLanguageQuery(locale)}#${tokens.cancel(booking.id, booking.linkVersion)}`,
  };
}

/** Returns the invitation to book another appointment. */
export function bookAgainBlocks(t: TranslateMail, { url }: MailSite): MailBlock[] {
  return [{ paragraph: t('cancelled.bookAgain') }, { link: t('cancelled.bookAgainLink'), url }];
}
