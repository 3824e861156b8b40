import { audit } from '../../audit.ts';
import { StaffRecoveryCode, StaffSecondFactor } from '../../db/entities/staff/staff-sign-in.ts';
import type { Work } from '../../context.ts';

/** Signing in asks for the password alone again: the codes of the app and those on paper are forgotten. */
export async function removeSecondFactor(work: Work, staffId: number): Promise<void> {
  const municipality = work.municipality.id;
  const key = { municipality, staffMember: [municipality, staffId] as [number, number] };
  await work.em.transactional(async (tx) => {
    await tx.nativeDelete(StaffRecoveryCode, key);
    const removed = await tx.nativeDelete(StaffSecondFactor, key);
    if (removed > 0) audit(tx, work, { action: 'removeSecondFactor', subject: 'StaffMember', subjectId: staffId });
  });
}
