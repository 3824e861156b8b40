import { GraphQLError } from 'graphql';
import { type AuthCheckerFn, Authorized } from 'type-graphql';
import type { GraphQLContext, Staff } from '../graphql/graphql-context.ts';
import { type Act, can, type Target } from './permissions.ts';
import { t } from './messages.ts';

/** Marks a field as staff's, and says which act asking for it is: nobody gets to it who may not do that to anything. */
export function StaffOnly(act: Act): ReturnType<typeof Authorized> {
  return Authorized<Act>(act);
}

/** Stands before every field that is marked as staff's; fields of citizens never pass here. */
export const authChecker: AuthCheckerFn<GraphQLContext, Act> = ({ context }, acts) => {
  const staff = signedIn(context);
  for (const act of acts) if (!can(staff, act)) throw forbidden(context);
  return true;
};

/** The member of staff who asks; nobody else gets further. */
export function signedIn(context: GraphQLContext): Staff {
  if (context.staff !== null) return context.staff;
  throw refused('UNAUTHENTICATED', t(context.ctx.locale, 'notSignedIn'));
}

/** Lets only those further who may do this to that very target. */
export function requirePermission(context: GraphQLContext, act: Act, target: Target): Staff {
  const staff = signedIn(context);
  if (!can(staff, act, target)) throw forbidden(context);
  return staff;
}

/** Lets whoever is signed in do something to their own account. */
export function requireOwnAccount(context: GraphQLContext): Staff {
  return requirePermission(context, 'keepOwnAccount', { staffId: signedIn(context).id });
}

function forbidden({ ctx }: GraphQLContext): GraphQLError {
  return refused('FORBIDDEN', t(ctx.locale, 'notAllowed'));
}

function refused(code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
