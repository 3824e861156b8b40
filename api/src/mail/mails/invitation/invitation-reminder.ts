import { toInvitationBlocks, toInvitationSubject } from '../../blocks/invitation-blocks.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { InvitationMessage } from './invitation-message.ts';

/** Reminds a person who was invited to book and has not booked yet. */
export const invitationReminder: MailDefinition<InvitationMessage> = {
  title: 'invitedReminder.title',
  subject: (message, t) => toInvitationSubject(message, t('invitedReminder.status'), t),
  blocks: (message, t, site) => toInvitationBlocks(message, t, site, 'invitedReminder'),
  calendarMethod: null,
  announces: 'INVITED',
};
