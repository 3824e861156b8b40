import { GraphQLError } from 'graphql';
import { type AuthCheckerFn, Authorized } from 'type-graphql';
import type { GraphQLContext, Staff } from '../graphql/graphql-context.ts';
import { type Action, can, type Target } from './permissions.ts';
import { t } from './messages.ts';

/** Marks a field as staff's, and says which act asking for it is: nobody gets to it who may not do that to anything. */
export function StaffOnly(act: Action): ReturnType<typeof Authorized> {
  return Authorized<Action>(act);
}

/** Stands before every field that is marked as staff's; fields of citizens never pass here. */
export const authChecker: AuthCheckerFn<GraphQLContext, Action> = ({ context }, acts) => {
  const staff = requireSignIn(context);
  for (const act of acts) if (!can(staff, act)) throw createForbiddenError(context);
  return true;
};

/** The member of staff who asks; nobody else gets further. */
export function requireSignIn(context: GraphQLContext): Staff {
  if (context.staff !== null) return context.staff;
  throw createAccessError('UNAUTHENTICATED', t(context.ctx.locale, 'notSignedIn'));
}

/** Lets only those further who may do this to that very target. */
export function requirePermission(context: GraphQLContext, act: Action, target: Target): Staff {
  const staff = requireSignIn(context);
  if (!can(staff, act, target)) throw createForbiddenError(context);
  return staff;
}

/** Lets whoever is signed in do something to their own account. */
export function requireOwnAccount(context: GraphQLContext): Staff {
  return requirePermission(context, 'manageOwnAccount', { staffId: requireSignIn(context).id });
}

function createForbiddenError({ ctx }: GraphQLContext): GraphQLError {
  return createAccessError('FORBIDDEN', t(ctx.locale, 'notAllowed'));
}

function createAccessError(code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
