import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../context.ts';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { problem } from '../../../graphql/invalid-input.ts';
import { t } from '../../../graphql/messages.ts';
import { openingLink } from '../../../graphql/throttle-token-lookup.ts';
import type { ClosedInvitation } from './book-by-invitation.ts';
import {
  InvitationClosed,
  InvitationToBook,
  InvitationUsed,
  OpenInvitationResult,
} from './citizen-invitation.types.ts';
import { openInvitation } from './open-invitation.ts';

const CLOSED_MESSAGES = {
  UNKNOWN: 'invitationUnknown',
  WITHDRAWN: 'invitationWithdrawn',
  LAPSED: 'invitationLapsed',
} as const;

@Resolver()
export class CitizenInvitationResolver {
  @Mutation(() => OpenInvitationResult, {
    description:
      'Opens an invitation to book by the token of its mail link, and records that it was opened. Book with `book` and the same token. A mutation, so that programs that only follow links open nothing.',
  })
  async openInvitation(
    @Arg('token', () => String, { description: 'Token of the mail link, /invito#token.' }) token: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof OpenInvitationResult> {
    const { ctx } = context;
    const outcome = await openingLink(
      context,
      () => openInvitation(ctx, token),
      (found) => found.kind !== 'invitationClosed' || found.reason !== 'UNKNOWN',
    );
    switch (outcome.kind) {
      case 'open': {
        const { name, surname, email, phone, until } = outcome.invitation;
        return Object.assign(new InvitationToBook(), { name, surname, email, phone, until, place: outcome.place });
      }
      case 'invitationUsed':
        return toInvitationUsed(ctx, outcome);
      case 'invitationClosed':
        return toInvitationClosed(ctx, outcome);
      case 'serviceGone':
        return problem(new InvitationClosed(), t(ctx.locale, 'invitationServiceGone'), {});
    }
  }
}

/** Returns the problem of an invitation that made its booking. */
export function toInvitationUsed({ locale }: RequestContext, { pageToken }: { pageToken: string }): InvitationUsed {
  return problem(new InvitationUsed(), t(locale, 'invitationUsed'), { pageToken });
}

/** Returns the problem of an invitation that books no more. */
export function toInvitationClosed({ locale }: RequestContext, { reason }: ClosedInvitation): InvitationClosed {
  return problem(new InvitationClosed(), t(locale, CLOSED_MESSAGES[reason]), {});
}
