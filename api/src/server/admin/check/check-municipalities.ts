import { IANAZone } from 'luxon';
import { Municipality } from '../../../db/entities/catalogue/municipality.ts';
import { StaffMember } from '../../../db/entities/staff/staff.ts';
import { findDemo } from '../../../seed/find-demo.ts';
import type { AdminDatabase } from '../admin-database.ts';
import { failed, ok, warning, type Finding } from './finding.ts';

/** Checks each comune: host names, time zone, an administrator who can sign in, and no demonstration in public. */
export async function checkMunicipalities({ orm, config }: AdminDatabase): Promise<Finding[]> {
  const em = orm.em.fork();
  const all = await em.find(Municipality, {}, { orderBy: { id: 'asc' } });
  if (all.length === 0) return [failed('comuni', 'there is none yet: add one with add-municipality')];
  const findings: Finding[] = [];
  for (const municipality of all) {
    const subject = `comune ${municipality.slug}`;
    const problems: string[] = [];
    if (!IANAZone.isValidZone(municipality.timeZone)) problems.push(`unknown time zone ${municipality.timeZone}`);
    if (all.length > 1 && municipality.hosts.length === 0) problems.push('no host name opens it');
    const administrators = await em.count(StaffMember, {
      municipality: municipality.id,
      role: 'ADMIN',
      disabledAt: null,
      $or: [{ passwordHash: { $ne: null } }, { openIdSubject: { $ne: null } }],
    });
    if (problems.length > 0) findings.push(failed(subject, problems.join(', ')));
    else if (administrators === 0) findings.push(warning(subject, 'no administrator can sign in: add-administrator'));
    else findings.push(ok(subject, `${municipality.timeZone}, ${administrators} administrators`));
  }
  const demo = await findDemo(em);
  if (demo !== null && config.databaseUrl !== undefined) {
    findings.push(warning(`comune ${demo.slug}`, 'this is the demonstration: remove-demo removes it'));
  }
  return findings;
}
