import { StaffLink, type StaffLinkPurpose } from '../../db/entities/staff/staff-sign-in.ts';
import type { RequestContext } from '../../context.ts';
import { hashLinkToken } from './staff-link.ts';

/**
 * Returns the purpose and account of a one-time link; null when it is unknown, used or expired, or the account
 * disabled.
 */
export async function readStaffLink(
  { em, municipality, now }: RequestContext,
  token: string,
): Promise<{ purpose: StaffLinkPurpose; name: string; email: string } | null> {
  const link = await em.findOne(
    StaffLink,
    {
      municipality: municipality.id,
      tokenHash: hashLinkToken(token),
      expiresAt: { $gt: new Date(now) },
      staffMember: { disabledAt: null },
    },
    { populate: ['staffMember'] },
  );
  if (link === null) return null;
  const { name, email } = link.staffMember.$;
  return { purpose: link.purpose, name, email };
}
