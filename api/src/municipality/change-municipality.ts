import { runInTransaction, parseInput, type Invalid } from '../graphql/run-in-transaction.ts';
import { auditChange } from '../catalogue/audit-change.ts';
import { Municipality, type MunicipalityLinks, type MunicipalityTexts } from '../db/entities/catalogue/municipality.ts';
import { publishAgain } from '../privacy/notice/publish-notice.ts';
import type { RequestContext } from '../context.ts';
import type { ChangeMunicipalityInput } from './municipality-mutations.types.ts';
import { municipalitySchema } from './municipality.schema.ts';

/** What the privacy notice says of a comune. */
const NAMED_BY_NOTICE = ['name', 'address', 'phone', 'email', 'certifiedEmail'] as const;

type Changed = { kind: 'changed'; municipality: Municipality; noticeVersion: string | null };

/** Says anew what the comune is, how to reach it and where its pages lead; a notice that told of it is put in force anew. */
export async function changeMunicipality(
  ctx: RequestContext,
  request: ChangeMunicipalityInput,
): Promise<Changed | Invalid> {
  return runInTransaction(ctx, async (tx) => {
    const { contacts, links, texts, ...who } = parseInput(municipalitySchema(ctx.locale), request);
    const { id } = ctx.municipality;
    // Else a notice published at this moment would lose its address.
    await tx.execute('select from municipality where id = ? for no key update', [id]);
    const municipality = await tx.findOneOrFail(Municipality, { id });
    const before = { ...municipality };
    auditChange(
      tx,
      ctx,
      { action: 'changeMunicipality', subject: 'Municipality', subjectId: id },
      { ...before, ...before.links, ...told(before.texts) },
      { ...who, ...contacts, ...links, ...told(texts) },
    );
    tx.assign(municipality, { ...who, ...contacts });
    municipality.links = linksOf({ ...links, privacy: before.links.privacy ?? null });
    municipality.texts = texts;
    await tx.flush();
    const isToldOtherwise = NAMED_BY_NOTICE.some((field) => (before[field] ?? null) !== (municipality[field] ?? null));
    const noticeVersion = isToldOtherwise ? await publishAgain(tx, ctx) : null;
    return { kind: 'changed', municipality, noticeVersion };
  });
}

/** Each text under a name that nothing else of the comune has in the audit trail. */
function told({ welcome, privacy }: MunicipalityTexts): Record<string, string> {
  return { welcome, shortNotice: privacy };
}

function linksOf(addresses: Record<keyof MunicipalityLinks, string | null>): MunicipalityLinks {
  const linked = Object.entries(addresses).filter(([, address]) => address !== null);
  return Object.fromEntries(linked) as MunicipalityLinks;
}
