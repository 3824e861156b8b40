import { GraphQLError } from 'graphql';
import { type AuthCheckerFn, Authorized } from 'type-graphql';
import type { Context, Staff } from '../graphql/graphql-context.ts';
import { type Act, may, type Target } from './permissions.ts';
import { say } from './messages.ts';

/** Marks a field as staff's, and says which act asking for it is: nobody gets to it who may not do that to anything. */
export function StaffOnly(act: Act): ReturnType<typeof Authorized> {
  return Authorized<Act>(act);
}

/** Stands before every field that is marked as staff's; fields of citizens never pass here. */
export const staffGate: AuthCheckerFn<Context, Act> = ({ context }, acts) => {
  const staff = signedIn(context);
  for (const act of acts) if (!may(staff, act)) throw forbidden(context);
  return true;
};

/** The member of staff who asks; nobody else gets further. */
export function signedIn(context: Context): Staff {
  if (context.staff !== null) return context.staff;
  throw refused('UNAUTHENTICATED', say(context.work.locale, 'notSignedIn'));
}

/** Lets only those further who may do this to that very target. */
export function demand(context: Context, act: Act, target: Target): Staff {
  const staff = signedIn(context);
  if (!may(staff, act, target)) throw forbidden(context);
  return staff;
}

/** Lets whoever is signed in do something to their own account. */
export function demandOwn(context: Context): Staff {
  return demand(context, 'keepOwnAccount', { staffId: signedIn(context).id });
}

function forbidden({ work }: Context): GraphQLError {
  return refused('FORBIDDEN', say(work.locale, 'notAllowed'));
}

function refused(code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
