import { StaffRecoveryCode, StaffSecondFactor } from '../../db/entities/staff/staff-sign-in.ts';
import type { RequestContext } from '../../context.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { findTimeStep } from './totp.ts';
import { decrypt } from '../crypto/encrypt.ts';

/** Result of the check of a second factor. */
export type SecondFactorCheck = 'notEnabled' | 'missing' | 'valid' | 'invalid';

/** Checks the app's code or a recovery code after a valid password. Each code is accepted once. */
export async function checkSecondFactor(
  context: GraphQLContext,
  staffId: number,
  code: string | null,
): Promise<SecondFactorCheck> {
  const { em, municipality } = context.ctx;
  const factor = await em.findOne(StaffSecondFactor, {
    municipality: municipality.id,
    staffMember: [municipality.id, staffId],
    confirmedAt: { $ne: null },
  });
  if (factor === null) return 'notEnabled';
  if (code === null || code.trim() === '') return 'missing';
  const valid = (await consumeAppCode(context, factor, code)) || (await consumeRecoveryCode(context, staffId, code));
  return valid ? 'valid' : 'invalid';
}

/** Returns whether sign-in to the account requires a code. */
export async function hasSecondFactor({ em, municipality }: RequestContext, staffId: number): Promise<boolean> {
  const key = { municipality: municipality.id, staffMember: [municipality.id, staffId] as [number, number] };
  return (await em.fork().count(StaffSecondFactor, { ...key, confirmedAt: { $ne: null } })) > 0;
}

/** Returns whether the app's code is valid and unused, and marks it as used. */
export async function consumeAppCode(
  context: GraphQLContext,
  factor: StaffSecondFactor,
  code: string,
): Promise<boolean> {
  const { em, municipality, now } = context.ctx;
  const staffId = factor.staffMember.id;
  const step = findTimeStep(decrypt(deriveEncryptionKey(context, staffId), factor.secret), code, now);
  if (step === null) return false;
  const used = await em.nativeUpdate(
    StaffSecondFactor,
    { municipality: municipality.id, staffMember: [municipality.id, staffId], lastStep: { $lt: step } },
    { lastStep: step },
  );
  return used === 1;
}

async function consumeRecoveryCode(context: GraphQLContext, staffId: number, code: string): Promise<boolean> {
  const { em, municipality } = context.ctx;
  const used = await em.nativeDelete(StaffRecoveryCode, {
    municipality: municipality.id,
    staffMember: [municipality.id, staffId],
    codeHash: hashRecoveryCode(context, staffId, code),
  });
  return used === 1;
}

/** Returns the stored hash of a recovery code; ignores spaces, dashes and case. */
export function hashRecoveryCode(
  { keyedHash }: Pick<GraphQLContext, 'keyedHash'>,
  staffId: number,
  code: string,
): Buffer {
  return keyedHash('staff-recovery-code', `${staffId}:${code.replaceAll(/[\s-]/g, '').toUpperCase()}`);
}

/** Derives the key that encrypts the app secret of a staff account. */
export function deriveEncryptionKey({ keyedHash }: Pick<GraphQLContext, 'keyedHash'>, staffId: number): Buffer {
  return keyedHash('staff-second-factor', String(staffId));
}
