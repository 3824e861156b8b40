import { DateTime } from 'luxon';
import type { TranslateMail } from '../render/messages.ts';
import type { Locale } from '../mails/mail-message.ts';

type LinkMessage = {
  locale: Locale;
  municipality: { timeZone: string };
  link: { expiresAt: string };
};

/** Returns when the link of a mail expires, in the municipality's time zone. */
export function formatExpiry({ locale, municipality, link }: LinkMessage, t: TranslateMail): string {
  const until = DateTime.fromISO(link.expiresAt, { zone: municipality.timeZone, locale });
  return t('when', { date: until.toFormat('cccc d LLLL yyyy'), time: until.toFormat('HH:mm') });
}
