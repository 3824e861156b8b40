import { GraphQLError } from 'graphql';
import { type AuthCheckerFn, Authorized } from 'type-graphql';
import type { GraphQLContext, Staff } from '../graphql/graphql-context.ts';
import { type Action, can, type Target } from './permissions.ts';
import { t } from './messages.ts';

/** Restricts a GraphQL field to staff who may perform the action on at least one target. */
export function StaffOnly(action: Action): ReturnType<typeof Authorized> {
  return Authorized<Action>(action);
}

/** Checks the permission of every `StaffOnly` field; type-graphql does not call it for public fields. */
export const authChecker: AuthCheckerFn<GraphQLContext, Action> = ({ context }, actions) => {
  const staff = requireSignIn(context);
  for (const action of actions) if (!can(staff, action)) throw createForbiddenError(context);
  return true;
};

/** Returns the signed-in member of staff. Throws UNAUTHENTICATED without a session. */
export function requireSignIn(context: GraphQLContext): Staff {
  if (context.staff !== null) return context.staff;
  throw createAccessError('UNAUTHENTICATED', t(context.ctx.locale, 'notSignedIn'));
}

/** Returns the signed-in member of staff. Throws FORBIDDEN when they may not perform the action on the target. */
export function requirePermission(context: GraphQLContext, action: Action, target: Target): Staff {
  const staff = requireSignIn(context);
  if (!can(staff, action, target)) throw createForbiddenError(context);
  return staff;
}

/** Returns the signed-in member of staff, for actions on the own account. Throws UNAUTHENTICATED without a session. */
export function requireOwnAccount(context: GraphQLContext): Staff {
  return requirePermission(context, 'manageOwnAccount', { staffId: requireSignIn(context).id });
}

function createForbiddenError({ ctx, staff }: GraphQLContext): GraphQLError {
  return createAccessError('FORBIDDEN', t(ctx.locale, staff?.lacksSecondFactor ? 'secondFactorNeeded' : 'notAllowed'));
}

function createAccessError(code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
