import { toSingleLine } from '../../render/sanitize-text.ts';
import type { MailDefinition } from '../mail-definition.ts';
import { passwordLinkBlocks } from '../../blocks/password-link-blocks.ts';
import type { StaffMessage } from './staff-message.ts';

/** Invites a member of staff to choose a password. */
export const staffInvitation: MailDefinition<StaffMessage> = {
  title: 'invitation.title',
  subject: ({ municipality }, t) => t('invitation.subject', { municipality: toSingleLine(municipality.name) }),
  blocks: (message, t, site) => passwordLinkBlocks(message, t, site, 'invitation'),
  calendarMethod: null,
};
