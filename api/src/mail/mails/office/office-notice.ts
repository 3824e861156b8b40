import { toShortText } from '../../blocks/appointment-text.ts';
import { officeBlocks, toEntryBlock } from '../../blocks/office-blocks.ts';
import { toSingleLine } from '../../render/sanitize-text.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { OfficeNoticeMessage } from './office-message.ts';

/** Notifies the office at once of a new, moved or cancelled booking, without naming its person. */
export const officeNotice: MailDefinition<OfficeNoticeMessage> = {
  title: 'office.notice.title',
  subject(message, t) {
    const { event, service, startsAt } = message.entries[0]!;
    return t('subject', {
      status: t(`office.event.${event}`),
      service: toSingleLine(service),
      when: toShortText(startsAt, message),
    });
  },
  blocks: (message, t, site) =>
    officeBlocks(
      message,
      t,
      site,
      t('office.notice.intro', { agenda: toSingleLine(message.agenda) }),
      message.entries.map((entry) => toEntryBlock(entry, message, t)),
    ),
  calendarMethod: null,
};
