import type { MailBlock } from '../render/blocks.ts';
import type { BookingMessage } from '../mails/mail-message.ts';
import type { TranslateMail } from '../render/messages.ts';
import { toSingleLine } from '../render/sanitize-text.ts';

const SEPARATORS = /[\s./()-]/g;
const CALLABLE = /^\+?\d{3,15}$/;

/** Returns how to reach the office: its telephone, or that of the comune, and that replies to the mail arrive there. */
export function toContactBlocks(
  { place, municipality }: Pick<BookingMessage, 'place' | 'municipality'>,
  t: TranslateMail,
): MailBlock[] {
  return toPhoneBlocks(place, municipality, t);
}

/** Returns the telephone of a place; that of the comune if the place has none or there is no place. */
export function toPhoneBlocks(
  place: { name: string; phone: string | null } | null,
  municipality: { name: string; phone: string },
  t: TranslateMail,
): MailBlock[] {
  const own = place?.phone ?? null;
  const phone = toSingleLine(own ?? municipality.phone);
  const name = toSingleLine(own === null ? municipality.name : place!.name);
  return [{ heading: t('help.heading') }, { phone, url: toPhoneUrl(phone) }, { paragraph: t('help.whom', { name }) }];
}

/** Returns the closing of every mail. */
export function toClosingBlock(municipality: { name: string }, t: TranslateMail): MailBlock {
  return { note: `${t('regards')}\n${t('signature', { municipality: toSingleLine(municipality.name) })}` };
}

/** Returns the URL that calls a number; null for text that is none. */
function toPhoneUrl(phone: string): string | null {
  const digits = phone.replace(SEPARATORS, '');
  return CALLABLE.test(digits) ? `tel:${digits}` : null;
}
