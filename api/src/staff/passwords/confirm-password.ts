import { StaffMember } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext, Staff } from '../../graphql/graphql-context.ts';
import { isPassword } from './password.ts';
import { clearAttempt, recordAttempt } from '../sign-in/throttle.ts';

/** Result of the confirmation of a password. */
export type PasswordConfirmation =
  | { kind: 'confirmed' }
  | { kind: 'wrongPassword' }
  | { kind: 'throttled'; waitMs: number };

/**
 * Checks the password again before a sensitive change; an open session alone must not allow it. Throttled like sign-in.
 */
export async function confirmPassword(
  context: GraphQLContext,
  staff: Staff,
  password: string,
): Promise<PasswordConfirmation> {
  const { em, municipality } = context.ctx;
  const attempt = await recordAttempt(context, staff.email);
  if (attempt.kind === 'throttled') return attempt;
  const member = await em.findOneOrFail(
    StaffMember,
    { municipality: municipality.id, id: staff.id },
    { populate: ['passwordHash'] },
  );
  if (!(await isPassword(member.passwordHash ?? null, password))) return { kind: 'wrongPassword' };
  await clearAttempt(context, attempt.id);
  return { kind: 'confirmed' };
}
