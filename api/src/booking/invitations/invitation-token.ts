import { v7 as uuid } from 'uuid';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { hmac } from '../../staff/crypto/hmac.ts';
import { tokenHash } from '../cancel/cancel-token.ts';

const PURPOSE = 'booking-invitation';

/** Returns the secret of the link with which an invited person books (256 bits). It is derived, so it is not stored. */
export function invitationToken(secret: string, municipalityId: number, invitationId: string): string {
  return hmac(secret, municipalityId, PURPOSE, invitationId).toString('base64url');
}

/** Returns the id of a new invitation and the hash of its secret, which is stored. */
export function newInvitationKey({ keyedHash }: Pick<GraphQLContext, 'keyedHash'>): { id: string; tokenHash: Buffer } {
  const id = uuid();
  return { id, tokenHash: tokenHash(keyedHash(PURPOSE, id).toString('base64url')) };
}
