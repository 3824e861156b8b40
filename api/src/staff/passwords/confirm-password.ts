import { StaffMember } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext, Staff } from '../../graphql/graphql-context.ts';
import { isPassword } from './password.ts';
import { clearAttempt, recordAttempt } from '../sign-in/throttle.ts';

/** Whether somebody signed in proved once more who they are. */
export type PasswordConfirmation =
  | { kind: 'confirmed' }
  | { kind: 'wrongPassword' }
  | { kind: 'throttled'; waitMs: number };

/** Asks for the password again before something that an open browser alone must not do; guesses are slowed here too. */
export async function confirmPassword(
  context: GraphQLContext,
  staff: Staff,
  password: string,
): Promise<PasswordConfirmation> {
  const { em, municipality } = context.ctx;
  const noted = await recordAttempt(context, staff.email);
  if (noted.kind === 'throttled') return noted;
  const member = await em.findOneOrFail(
    StaffMember,
    { municipality: municipality.id, id: staff.id },
    { populate: ['passwordHash'] },
  );
  if (!(await isPassword(member.passwordHash ?? null, password))) return { kind: 'wrongPassword' };
  await clearAttempt(context, noted.id);
  return { kind: 'confirmed' };
}
