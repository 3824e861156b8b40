import type { InvitationMessage } from '../mails/invitation/invitation-message.ts';
import type { MailSite } from '../mails/mail-definition.ts';
import type { MailBlock } from '../render/blocks.ts';
import type { TranslateMail } from '../render/messages.ts';
import { toSingleLine } from '../render/sanitize-text.ts';
import { toClosingBlock, toContactBlocks } from './contact-blocks.ts';
import { toLanguageQuery } from './language-query.ts';
import { getMailDates } from './mail-dates.ts';
import { shortenServiceName } from './subject.ts';

/** Returns "Invito a prenotare: Rilascio C.I.E., entro domenica 20 dicembre". */
export function toInvitationSubject(message: InvitationMessage, status: string, t: TranslateMail): string {
  const service = shortenServiceName(toSingleLine(message.service.name));
  return t('invited.subject', { status, service, day: toLastDay(message) });
}

/** Returns the blocks of a mail that invites to book: what, where, until when, the button, what to bring, contacts. */
export function toInvitationBlocks(
  message: InvitationMessage,
  t: TranslateMail,
  { url, tokens }: MailSite,
  kind: 'invited' | 'invitedReminder',
): MailBlock[] {
  const { recipient, service, place, municipality, locale } = message;
  const name = toSingleLine(`${recipient.name} ${recipient.surname}`);
  const sentence = t(`${kind}.sentence`, { name: toSingleLine(recipient.name), municipality: municipality.name });
  return [
    { status: t(`${kind}.status`), sentence, tone: 'neutral' },
    { title: t('invited.until', { day: toLastDay(message) }) },
    { detail: toSingleLine(service.name), lines: [t('forPerson', { name })] },
    { detail: toSingleLine(place.name), lines: [toSingleLine(place.address)] },
    {
      button: t('invited.book'),
      url: `${url}/invito${toLanguageQuery(locale)}#${tokens.invitation(message.invitation.id)}`,
    },
    ...(service.requirements.length > 0
      ? [{ heading: t('confirmed.requirements') }, { list: service.requirements.map(toSingleLine) }]
      : []),
    { paragraph: t('invited.personal') },
    ...toContactBlocks(message, t),
    { note: t('invited.notYou') },
    toClosingBlock(municipality, t),
  ];
}

// Noon in UTC is on the same day in every zone of Italy.
function toLastDay({ locale, invitation }: InvitationMessage): string {
  return getMailDates(locale, 'UTC').day(`${invitation.until}T12:00:00Z`);
}
