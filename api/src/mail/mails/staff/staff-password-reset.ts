import { toSingleLine } from '../../render/sanitize-text.ts';
import type { MailDefinition } from '../mail-definition.ts';
import { passwordLinkBlocks } from '../../blocks/password-link-blocks.ts';
import type { StaffMessage } from './staff-message.ts';

/** Brings a member of staff the link to replace a forgotten password. */
export const staffPasswordReset: MailDefinition<StaffMessage> = {
  title: 'reset.title',
  subject: ({ municipality }, t) => t('reset.subject', { municipality: toSingleLine(municipality.name) }),
  blocks: (message, t, site) => passwordLinkBlocks(message, t, site, 'reset'),
  calendarMethod: null,
};
