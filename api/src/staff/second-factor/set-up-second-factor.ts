import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Secret } from 'otpauth';
import { writeAuditEntry } from '../../audit.ts';
import { StaffRecoveryCode, StaffSecondFactor } from '../../db/entities/staff/staff-sign-in.ts';
import type { GraphQLContext, Staff } from '../../graphql/graphql-context.ts';
import { transaction } from '../../transaction.ts';
import { toEnrolment, generateSecret } from './totp.ts';
import { encrypt } from '../crypto/encrypt.ts';
import { consumeAppCode, hashRecoveryCode, deriveEncryptionKey } from './second-factor.ts';

const RECOVERY_CODE_COUNT = 10;

/**
 * Starts two-step verification and returns the secret for the app; sign-in asks for no code until
 * `confirmSecondFactor`. Returns null when two-step verification is already enabled.
 */
export async function startSecondFactor(
  context: GraphQLContext,
  staff: Staff,
): Promise<{ secret: string; uri: string } | null> {
  const { ctx } = context;
  const key = toKey(context, staff);
  const secret = generateSecret();
  const encrypted = encrypt(deriveEncryptionKey(context, staff.id), secret);
  const started = await transaction(ctx, async ({ em: tx }) => {
    await tx.nativeDelete(StaffSecondFactor, { ...key, confirmedAt: null });
    const rows = await tx
      .createQueryBuilder(StaffSecondFactor)
      .insert({ ...key, secret: encrypted })
      .onConflict()
      .ignore()
      .execute('run');
    return rows.affectedRows === 1;
  });
  return started ? toEnrolment(secret, `Prenotazioni ${ctx.municipality.name}`, staff.email) : null;
}

/**
 * Enables two-step verification with the app's first code. Returns the recovery codes, or null when the code is wrong.
 */
export async function confirmSecondFactor(
  context: GraphQLContext,
  staff: Staff,
  code: string,
): Promise<string[] | null> {
  const key = toKey(context, staff);
  return transaction(context.ctx, async (ctx) => {
    const { em: tx } = ctx;
    const factor = await tx.findOne(StaffSecondFactor, { ...key, confirmedAt: null });
    if (factor === null || !(await consumeAppCode({ ...context, ctx }, factor, code))) return null;
    await tx.nativeUpdate(StaffSecondFactor, key, { confirmedAt: new Date(ctx.now) });
    writeAuditEntry(tx, ctx, { action: 'confirmSecondFactor', subject: 'StaffMember', subjectId: staff.id });
    return replaceRecoveryCodes(tx, context, staff);
  });
}

async function replaceRecoveryCodes(tx: EntityManager, context: GraphQLContext, staff: Staff): Promise<string[]> {
  const key = toKey(context, staff);
  const codes = Array.from({ length: RECOVERY_CODE_COUNT }, generateRecoveryCode);
  await tx.nativeDelete(StaffRecoveryCode, key);
  await tx.insertMany(
    StaffRecoveryCode,
    codes.map((code) => ({ ...key, codeHash: hashRecoveryCode(context, staff.id, code) })),
  );
  return codes;
}

/** Returns 80 random bits in base32, such as "K3QF-7ZPA-2MXD-VT5W"; base32 has no 0, 1 or 8 to confuse with letters. */
function generateRecoveryCode(): string {
  const text = new Secret({ buffer: Uint8Array.from(randomBytes(10)).buffer }).base32;
  return text.replaceAll(/.{4}(?=.)/g, '$&-');
}

function toKey({ ctx }: GraphQLContext, staff: Staff): { municipality: number; staffMember: [number, number] } {
  return { municipality: ctx.municipality.id, staffMember: [ctx.municipality.id, staff.id] };
}
