import { type BookingPagePath, toBookingPageUrl } from './booking-page-url.ts';
import type { MailBlock, StatusTone } from '../render/blocks.ts';
import type { TranslateMail } from '../render/messages.ts';
import type { BookingMessage } from '../mails/mail-message.ts';
import type { MailSite } from '../mails/mail-definition.ts';
import { toAppointmentBlock, toDetailBlocks } from './appointment-text.ts';
import { toClosingBlock, toContactBlocks } from './contact-blocks.ts';

/** Content of a mail about a booking: its state, one sentence, and whether the appointment does not take place. */
export type BookingNews = { status: string; sentence: string; tone: StatusTone; isOff?: boolean };

/** Returns the blocks of a mail about a booking: state, date and time, service, place, then its own, then contacts. */
export function aboutBooking(
  message: BookingMessage,
  t: TranslateMail,
  { status, sentence, tone, isOff }: BookingNews,
  blocks: MailBlock[],
): MailBlock[] {
  return [
    { status, sentence, tone },
    toAppointmentBlock(message, t, isOff),
    ...toDetailBlocks(message, t),
    ...blocks,
    ...toContactBlocks(message, t),
    { note: t('thanks') },
    toClosingBlock(message.municipality, t),
  ];
}

/** Returns the address of the page of the mail's booking, defaults to its first view. */
export function getBookingPageUrl(
  { booking, locale }: BookingMessage,
  { url, tokens }: MailSite,
  path?: BookingPagePath,
): string {
  return toBookingPageUrl(url, locale, tokens.cancel(booking.id, booking.linkVersion), path);
}

/** Returns the section on how to cancel a booking. */
export function cancelBlocks(
  message: BookingMessage,
  t: TranslateMail,
  site: MailSite,
  [heading, paragraph]: [heading: string, paragraph: string],
): MailBlock[] {
  const link = { link: t('confirmed.cancelLink'), url: getBookingPageUrl(message, site, '/annulla') };
  return [{ heading }, { paragraph }, link];
}

/** Returns the invitation to book another appointment. */
export function bookAgainBlocks(t: TranslateMail, { url }: MailSite): MailBlock[] {
  return [{ paragraph: t('cancelled.bookAgain') }, { button: t('cancelled.bookAgainLink'), url }];
}
