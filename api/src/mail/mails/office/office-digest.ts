import { officeBlocks, toEntryBlock } from '../../blocks/office-blocks.ts';
import { toSingleLine } from '../../render/sanitize-text.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { OfficeNoticeMessage } from './office-message.ts';

/** Notifies the office once a day of the new, moved and cancelled bookings of the last day. */
export const officeDigest: MailDefinition<OfficeNoticeMessage> = {
  title: 'office.digest.title',
  subject: ({ agenda, entries }, t) =>
    t('office.digest.subject', { count: entries.length, agenda: toSingleLine(agenda) }),
  blocks: (message, t, site) =>
    officeBlocks(
      message,
      t,
      site,
      t('office.digest.intro', { agenda: toSingleLine(message.agenda) }),
      message.entries.map((entry) => toEntryBlock(entry, message, t)),
    ),
  calendarMethod: null,
};
