import { StaffRecoveryCode, StaffSecondFactor } from '../../db/entities/staff/staff-sign-in.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { findTimeStep } from './totp.ts';
import { decrypt } from '../crypto/encrypt.ts';

/** Whether the codes of a telephone were asked for, and what came. */
export type SecondFactorCheck = 'notAsked' | 'missing' | 'right' | 'wrong';

/** Checks the code of the app, or a code on paper, of somebody whose password was right. No code works twice. */
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
  if (factor === null) return 'notAsked';
  if (code === null || code.trim() === '') return 'missing';
  const right = (await consumeAppCode(context, factor, code)) || (await consumeRecoveryCode(context, staffId, code));
  return right ? 'right' : 'wrong';
}

/** Whether it is a code of the app that was not used before; from now on it was. */
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

/** What is stored of a code on paper; spaces, dashes and capitals do not matter when it is typed. */
export function hashRecoveryCode({ keyed }: Pick<GraphQLContext, 'keyed'>, staffId: number, code: string): Buffer {
  return keyed('staff-recovery-code', `${staffId}:${code.replaceAll(/[\s-]/g, '').toUpperCase()}`);
}

/** The key that seals the secret of somebody's app. */
export function deriveEncryptionKey({ keyed }: Pick<GraphQLContext, 'keyed'>, staffId: number): Buffer {
  return keyed('staff-second-factor', String(staffId));
}
