import type { InvitationState } from '../../gql/graphql.ts';

/** States of an invitation in the order of the filter. */
export const INVITATION_STATES = [
  'SENT',
  'OPENED',
  'BOOKED',
  'MAIL_FAILED',
  'LAPSED',
  'WITHDRAWN',
] as const satisfies readonly InvitationState[];

/** States in which an invitation can be sent again or withdrawn. */
export const OPEN_STATES: readonly InvitationState[] = ['SENT', 'OPENED', 'MAIL_FAILED'];

/** Colour of each state; its word stands in it. */
export const STATE_COLORS: Record<InvitationState, string> = {
  SENT: 'gray',
  OPENED: 'blue',
  BOOKED: 'green',
  MAIL_FAILED: 'red',
  LAPSED: 'orange',
  WITHDRAWN: 'gray',
};
