import { StaffLink, type StaffLinkPurpose } from '../../db/entities/staff/staff-sign-in.ts';
import type { RequestContext } from '../../context.ts';
import { linkTokenHash } from './staff-link.ts';

/** Whose a one-time link is and what it is for; null when it is unknown, used, too old, or its account disabled. */
export async function readLink(
  { em, municipality, now }: RequestContext,
  token: string,
): Promise<{ purpose: StaffLinkPurpose; name: string; email: string } | null> {
  const link = await em.findOne(
    StaffLink,
    {
      municipality: municipality.id,
      tokenHash: linkTokenHash(token),
      expiresAt: { $gt: new Date(now) },
      staffMember: { disabledAt: null },
    },
    { populate: ['staffMember'] },
  );
  if (link === null) return null;
  const { name, email } = link.staffMember.$;
  return { purpose: link.purpose, name, email };
}
