import { toInvitationBlocks, toInvitationSubject } from '../../blocks/invitation-blocks.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { InvitationMessage } from './invitation-message.ts';

/** Invites a person to book a service by a personal link. */
export const invitation: MailDefinition<InvitationMessage> = {
  title: 'invited.title',
  subject: (message, t) => toInvitationSubject(message, t('invited.status'), t),
  blocks: (message, t, site) => toInvitationBlocks(message, t, site, 'invited'),
  calendarMethod: null,
  announces: 'INVITED',
};
