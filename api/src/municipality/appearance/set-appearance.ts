import { sql } from 'kysely';
import { type AuditRecord, writeAuditEntry } from '../../audit.ts';
import { toAppearanceVersion } from '../../catalogue/municipality/appearance-version.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import { contrastWithWhite, MIN_CONTRAST } from './color-contrast.ts';
import { type EncodedCrest, encodeCrest, MAX_CREST_BYTES } from './encode-crest.ts';

/** Result of a new crest. */
export type SetCrestOutcome = 'set' | 'conflict' | 'tooLarge' | 'notPicture';

/** Result of a new colour. */
export type SetColorOutcome = 'set' | 'conflict' | 'notColor' | 'lowContrast';

type Appearance = { crestHash: string | null; color: string | null };

/**
 * Stores the crest of the municipality, a PNG in base64; null removes it. Earlier crests stay, because open
 * pages show them. `version` is that of the appearance that the client read.
 */
export async function setCrest(
  ctx: RequestContext,
  { image, version }: { image: string | null; version: string },
): Promise<SetCrestOutcome> {
  const file = image === null ? null : Buffer.from(image, 'base64');
  if (file !== null && file.length > MAX_CREST_BYTES) return 'tooLarge';
  const crest = file === null ? null : await encodeCrest(file);
  if (file !== null && crest === null) return 'notPicture';
  const action = crest === null ? 'removeCrest' : 'setCrest';
  return changeAppearance(ctx, version, { crestHash: crest?.hash ?? null }, { action }, (tx) => storeCrest(tx, crest));
}

/** Stores the colour of the headers, #rrggbb with a contrast of 4.5:1 to white; null restores the default blue. */
export async function setColor(
  ctx: RequestContext,
  input: { color: string | null; version: string },
): Promise<SetColorOutcome> {
  const color = input.color?.trim().toLowerCase() ?? null;
  if (color !== null && !/^#[0-9a-f]{6}$/.test(color)) return 'notColor';
  if (color !== null && contrastWithWhite(color) < MIN_CONTRAST) return 'lowContrast';
  return changeAppearance(ctx, input.version, { color }, { action: 'setColor', details: { color } });
}

async function changeAppearance(
  ctx: RequestContext,
  version: string,
  change: Partial<Appearance>,
  event: Pick<AuditRecord, 'action' | 'details'>,
  store?: (tx: RequestContext) => Promise<void>,
): Promise<'set' | 'conflict'> {
  return transaction(ctx, async (tx) => {
    const { id } = tx.municipality;
    const { rows } = await sql<Appearance>`
      select crest_hash as "crestHash", color from municipality where id = ${id} for no key update`.execute(tx.db);
    const before = rows[0]!;
    const after = { ...before, ...change };
    const current = toAppearanceVersion(before);
    // A retry of a save that was already written is no conflict.
    if (current === toAppearanceVersion(after)) return 'set';
    if (current !== version) return 'conflict';
    await store?.(tx);
    await sql`
      update municipality set crest_hash = ${after.crestHash}, color = ${after.color} where id = ${id}`.execute(tx.db);
    writeAuditEntry(tx.em, tx, { ...event, subject: 'Municipality', subjectId: id });
    tx.onMunicipalityChanged();
    return 'set';
  });
}

async function storeCrest(tx: RequestContext, crest: EncodedCrest | null): Promise<void> {
  if (crest === null) return;
  await sql`
    insert into municipality_crest (municipality_id, hash, image, created_at)
    values (${tx.municipality.id}, ${crest.hash}, ${crest.image}, ${new Date(tx.now)})
    on conflict do nothing`.execute(tx.db);
}
