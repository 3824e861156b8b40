import { sql } from 'kysely';
import { writeAuditEntry } from '../../audit.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import { contrastWithWhite, MIN_CONTRAST } from './color-contrast.ts';
import { encodeCrest, MAX_CREST_BYTES } from './encode-crest.ts';

/** Result of a new crest. */
export type SetCrestOutcome = 'set' | 'tooLarge' | 'notPicture';

/** Result of a new colour. */
export type SetColorOutcome = 'set' | 'notColor' | 'lowContrast';

/**
 * Stores the crest of the municipality, an SVG or PNG in base64; null removes it. Earlier crests stay, because sent
 * mails show them.
 */
export async function setCrest(ctx: RequestContext, base64: string | null): Promise<SetCrestOutcome> {
  const file = base64 === null ? null : Buffer.from(base64, 'base64');
  if (file !== null && file.length > MAX_CREST_BYTES) return 'tooLarge';
  const crest = file === null ? null : await encodeCrest(file);
  if (file !== null && crest === null) return 'notPicture';
  await transaction(ctx, async (tx) => {
    const { id } = tx.municipality;
    if (crest !== null) {
      await sql`
        insert into municipality_crest (municipality_id, hash, image, created_at)
        values (${id}, ${crest.hash}, ${crest.image}, ${new Date(tx.now)})
        on conflict do nothing`.execute(tx.db);
    }
    await sql`update municipality set crest_hash = ${crest?.hash ?? null} where id = ${id}`.execute(tx.db);
    const action = crest === null ? 'removeCrest' : 'setCrest';
    writeAuditEntry(tx.em, tx, { action, subject: 'Municipality', subjectId: id });
    tx.onMunicipalityChanged();
  });
  return 'set';
}

/** Stores the colour of the headers, #rrggbb with a contrast of 4.5:1 to white; null restores the default blue. */
export async function setColor(ctx: RequestContext, input: string | null): Promise<SetColorOutcome> {
  const color = input?.trim().toLowerCase() ?? null;
  if (color !== null && !/^#[0-9a-f]{6}$/.test(color)) return 'notColor';
  if (color !== null && contrastWithWhite(color) < MIN_CONTRAST) return 'lowContrast';
  await transaction(ctx, async (tx) => {
    const { id } = tx.municipality;
    await sql`update municipality set color = ${color} where id = ${id}`.execute(tx.db);
    writeAuditEntry(tx.em, tx, {
      action: 'setColor',
      subject: 'Municipality',
      subjectId: id,
      details: { color },
    });
    tx.onMunicipalityChanged();
  });
  return 'set';
}
