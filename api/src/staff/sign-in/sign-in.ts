import { StaffMember } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { mailAddress } from '../../mail/delivery/mail-address.ts';
import { isPassword } from '../passwords/password.ts';
import { closeSession, openSession } from '../sessions/session.ts';
import { checkSecondFactor } from '../second-factor/second-factor.ts';
import { clearAttempt, recordSuccess, recordAttempt } from './throttle.ts';

/** How a try to sign in ends. Whether the account exists, is disabled or has another password is one answer. */
export type SignInOutcome =
  | { kind: 'signedIn'; staffId: number }
  | { kind: 'refused' }
  | { kind: 'codeNeeded' }
  | { kind: 'throttled'; waitMs: number };

/** Signs a member of staff in, and gives the browser its session. */
export async function signIn(
  context: GraphQLContext,
  request: { email: string; password: string; code: string | null },
): Promise<SignInOutcome> {
  const { em, municipality } = context.ctx;
  const email = request.email.trim().toLowerCase();
  const noted = await recordAttempt(context, email);
  if (noted.kind === 'throttled') return noted;

  const member = await em.findOne(
    StaffMember,
    // What is no address belongs to no account, and is none of the database's business.
    { municipality: municipality.id, email: mailAddress.safeParse(email).success ? email : '', disabledAt: null },
    { populate: ['passwordHash'] },
  );
  const right = await isPassword(member?.passwordHash ?? null, request.password);
  if (member === null || !right) return { kind: 'refused' };
  const factor = await checkSecondFactor(context, member.id, request.code);
  if (factor === 'wrong') return { kind: 'refused' };
  if (factor === 'missing') {
    await clearAttempt(context, noted.id);
    return { kind: 'codeNeeded' };
  }

  await recordSuccess(context, noted.id);
  const { token, expiresAt } = await openSession(context.ctx, member.id);
  context.browser.keepSession(token, expiresAt);
  return { kind: 'signedIn', staffId: member.id };
}

/** Esci: this browser's session ends on the server too. */
export async function signOut({ ctx, browser }: GraphQLContext): Promise<void> {
  if (browser.sessionToken !== null) await closeSession(ctx, browser.sessionToken);
  browser.forgetSession();
}
