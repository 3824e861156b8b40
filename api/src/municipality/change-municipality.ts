import { sql } from 'kysely';
import { runInTransaction, parseInput, type Invalid } from '../graphql/errors/validation-error.ts';
import { isConflict } from '../graphql/record-version.ts';
import { pickMunicipalityValues } from '../catalogue/municipality/municipality-values.ts';
import { toMunicipality } from '../catalogue/municipality/to-municipality.ts';
import { auditChange } from '../catalogue/audit-change.ts';
import { Municipality, type MunicipalityLinks, type MunicipalityTexts } from '../db/entities/catalogue/municipality.ts';
import { publishAgain } from '../privacy/notice/publish-notice.ts';
import type { RequestContext } from '../context.ts';
import type { ChangeMunicipalityInput } from './municipality-mutations.types.ts';
import { municipalitySchema } from './municipality.schema.ts';

/** Fields of the municipality that the privacy notice contains. */
const PRIVACY_NOTICE_FIELDS = ['name', 'address', 'phone', 'email', 'certifiedEmail'] as const;

type Outcome = Changed | { kind: 'conflict'; municipality: Municipality } | Invalid;

type Changed = { kind: 'changed'; municipality: Municipality; noticeVersion: string | null };

/** Updates the municipality. Publishes a new version of the privacy notice if a field in it changed. */
export async function changeMunicipality(ctx: RequestContext, request: ChangeMunicipalityInput): Promise<Outcome> {
  return runInTransaction<Exclude<Outcome, Invalid>>(ctx, async (tx, { db }) => {
    const values = parseInput(municipalitySchema(ctx.locale), request);
    const { contacts, links, texts, ...details } = values;
    const { id } = ctx.municipality;
    // The lock prevents a lost update of the privacy link by a notice that is published at the same time.
    await sql`select from municipality where id = ${id} for no key update`.execute(db);
    const municipality = await tx.findOneOrFail(Municipality, { id });
    const current = pickMunicipalityValues(toMunicipality(municipality));
    if (isConflict(current, { version: request.version, values })) return { kind: 'conflict', municipality };
    const before = { ...municipality };
    auditChange(
      tx,
      ctx,
      { action: 'changeMunicipality', subject: 'Municipality', subjectId: id },
      { ...before, ...before.links, ...toAuditTexts(before.texts) },
      { ...details, ...contacts, ...links, ...toAuditTexts(texts) },
    );
    tx.assign(municipality, { ...details, ...contacts });
    municipality.links = toLinks({ ...links, privacy: before.links.privacy ?? null });
    municipality.texts = texts;
    await tx.flush();
    const isNoticeChanged = PRIVACY_NOTICE_FIELDS.some(
      (field) => (before[field] ?? null) !== (municipality[field] ?? null),
    );
    const noticeVersion = isNoticeChanged ? await publishAgain(tx, ctx) : null;
    return { kind: 'changed', municipality, noticeVersion };
  });
}

/** Returns the texts under names that are unique in the audit entry. */
function toAuditTexts({ welcome, privacy, missedAppointment }: MunicipalityTexts): Record<string, string | null> {
  return { welcome, shortNotice: privacy, missedAppointment: missedAppointment ?? null };
}

function toLinks(addresses: Record<keyof MunicipalityLinks, string | null>): MunicipalityLinks {
  const linked = Object.entries(addresses).filter(([, address]) => address !== null);
  return Object.fromEntries(linked) as MunicipalityLinks;
}
