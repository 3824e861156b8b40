import { StaffMember } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { mailAddress } from '../../mail/delivery/mail-address.ts';
import { isPassword } from '../passwords/password.ts';
import { closeSession, openSession } from '../sessions/session.ts';
import { checkSecondFactor } from '../second-factor/second-factor.ts';
import { clearAttempt, recordSuccess, recordAttempt } from './throttle.ts';

/** Result of a sign-in; `refused` does not reveal whether the account is unknown, disabled or has another password. */
export type SignInOutcome =
  | { kind: 'signedIn'; staffId: number }
  | { kind: 'refused' }
  /** The password is valid, so the response may reveal that the code is wrong. */
  | { kind: 'codeRefused' }
  | { kind: 'codeRequired' }
  | { kind: 'throttled'; waitMs: number };

/** Signs a member of staff in and sets the session cookie. */
export async function signIn(
  context: GraphQLContext,
  request: { email: string; password: string; code: string | null },
): Promise<SignInOutcome> {
  const { em, municipality } = context.ctx;
  const email = request.email.trim().toLowerCase();
  const attempt = await recordAttempt(context, email);
  if (attempt.kind === 'throttled') return attempt;

  const member = await em.findOne(
    StaffMember,
    // An invalid address belongs to no account; PostgreSQL would reject some of them, such as text with NUL.
    { municipality: municipality.id, email: mailAddress.safeParse(email).success ? email : '', disabledAt: null },
    { populate: ['passwordHash'] },
  );
  const valid = await isPassword(member?.passwordHash ?? null, request.password);
  if (member === null || !valid) return { kind: 'refused' };
  const factor = await checkSecondFactor(context, member.id, request.code);
  if (factor === 'invalid') return { kind: 'codeRefused' };
  if (factor === 'missing') {
    await clearAttempt(context, attempt.id);
    return { kind: 'codeRequired' };
  }

  await recordSuccess(context, attempt.id);
  const { token, expiresAt } = await openSession(context.ctx, member.id);
  context.browser.keepSession(token, expiresAt);
  return { kind: 'signedIn', staffId: member.id };
}

/** Esci: deletes the session on the server and its cookie in the browser. */
export async function signOut({ ctx, browser }: GraphQLContext): Promise<void> {
  if (browser.sessionToken !== null) await closeSession(ctx, browser.sessionToken);
  browser.forgetSession();
}
