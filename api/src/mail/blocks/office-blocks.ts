import type { MailSite } from '../mails/mail-definition.ts';
import type { ListedAppointment, OfficeEntry } from '../mails/office/office-message.ts';
import type { Locale } from '../mails/mail-message.ts';
import type { DetailBlock, MailBlock } from '../render/blocks.ts';
import type { TranslateMail } from '../render/messages.ts';
import { toMultiLine, toSingleLine } from '../render/sanitize-text.ts';
import { timeOfDay, toShortText } from './appointment-text.ts';
import { toClosingBlock } from './contact-blocks.ts';

type OfficeMail = {
  locale: Locale;
  municipality: { name: string; timeZone: string };
  recipient: { name: string };
};

/** Returns the blocks of a mail to the office: what it is about, the bookings, and the way to the staff area. */
export function officeBlocks(
  message: OfficeMail,
  t: TranslateMail,
  { url }: MailSite,
  intro: string,
  entries: DetailBlock[],
): MailBlock[] {
  return [
    { title: intro },
    ...entries,
    { button: t('office.open'), url: `${url}/staff` },
    { paragraph: t('office.change') },
    toClosingBlock(message.municipality, t),
  ];
}

/** Returns what happened to a booking, and where and when it is. */
export function toEntryBlock(entry: OfficeEntry, message: OfficeMail, t: TranslateMail): DetailBlock {
  const { event, number, service, operator, place, startsAt, movedFrom } = entry;
  return {
    detail: `${t(`office.event.${event}`)}: ${toShortText(startsAt, message)}`,
    lines: [
      toSingleLine(service),
      ...(movedFrom === null ? [] : [t('office.movedFrom', { from: toShortText(movedFrom, message) })]),
      `${toSingleLine(place)}, ${t('operatorIs', { operator: toSingleLine(operator) })}`,
      t('bookingNumber', { number }),
    ],
  };
}

/** Returns an appointment of the day's list: hour and person, then what for, with whom and how to reach them. */
export function toAppointmentLines(one: ListedAppointment, message: OfficeMail, t: TranslateMail): DetailBlock {
  const notes = toMultiLine(one.notes);
  return {
    detail: `${timeOfDay(one.startsAt, message)}–${timeOfDay(one.endsAt, message)} ${toSingleLine(one.person)}`,
    lines: [
      toSingleLine(one.service),
      t('operatorIs', { operator: toSingleLine(one.operator) }),
      ...(one.phone === null ? [] : [toSingleLine(one.phone)]),
      t('bookingNumber', { number: one.number }),
      ...(notes === '' ? [] : notes.split('\n')),
    ],
  };
}
