import type { BookingMessage } from '../mails/mail-message.ts';
import type { TranslateMail } from '../render/messages.ts';
import { toSingleLine } from '../render/sanitize-text.ts';
import { toShortText } from './appointment-text.ts';

/** Characters of a service's name after which a subject shortens it: the date that follows must stay in sight. */
const MAX_SERVICE_LENGTH = 70;

/** Returns "Confermata: Rilascio C.I.E., lunedì 30 novembre 9:15" for the state "Confermata". */
export function toBookingSubject(message: BookingMessage, t: TranslateMail, status: string): string {
  const service = shortenServiceName(toSingleLine(message.service.name));
  return t('subject', { status, service, when: toShortText(message.booking.startsAt, message) });
}

/** Returns the name of a service for a subject, shortened with an ellipsis. */
export function shortenServiceName(name: string): string {
  if (name.length <= MAX_SERVICE_LENGTH) return name;
  return `${[...name]
    .slice(0, MAX_SERVICE_LENGTH - 1)
    .join('')
    .trimEnd()}…`;
}
