import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { z } from 'zod';
import { writeAuditEntry } from '../../audit.ts';
import { runInTransaction, parseInput, type Invalid } from '../../graphql/errors/validation-error.ts';
import { lineSchema, optionalTextSchema, optionalUrlSchema } from '../../catalogue/fields.schema.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { type NoticeChoices, PrivacyNotice } from '../../db/entities/catalogue/privacy-notice.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import type { Locale, RequestContext } from '../../context.ts';
import { type Conflict, isConflict } from '../../graphql/record-version.ts';
import { readNoticeValues } from './read-notice.ts';
import { noticeSections, SECTION_IDS } from './notice-template.ts';

const NOTHING_CHOSEN: NoticeChoices = { dpo: null, processors: [], customTexts: [] };
const MAX_PROCESSORS = 20;
const MAX_SECTION_LENGTH = 4_000;

/** Notice settings of an administrator. */
export type NoticeRequest = {
  dpo?: string | null;
  processors: string[];
  customTexts: { id: string; text: string }[];
} & {
  externalUrl?: string | null;
};

/** Validates the settings; the preview uses it too, so it shows what would be published. */
export function checkedNotice(locale: Locale, request: NoticeRequest): NoticeChoices & { externalUrl: string | null } {
  const rule = z.object({
    dpo: optionalTextSchema(locale, 500),
    processors: z.array(lineSchema(locale, 200)).max(MAX_PROCESSORS),
    customTexts: z.array(z.object({ id: z.enum(SECTION_IDS), text: optionalTextSchema(locale, MAX_SECTION_LENGTH) })),
    externalUrl: optionalUrlSchema(locale),
  });
  const { customTexts, ...rest } = parseInput(rule, request);
  return { ...rest, customTexts: customTexts.flatMap(({ id, text }) => (text === null ? [] : [{ id, text }])) };
}

/** Publishes a new version of the notice. Older versions are kept unchanged. */
export async function publishNotice(
  ctx: RequestContext,
  request: NoticeRequest & { version: string },
): Promise<string | Conflict | Invalid> {
  return runInTransaction<string | Conflict>(ctx, async (tx) => {
    const { externalUrl, ...choices } = checkedNotice(ctx.locale, request);
    const municipality = await lockMunicipality(tx, ctx);
    const current = await readNoticeValues(tx, municipality);
    const save = { version: request.version, values: { ...choices, externalUrl } };
    if (isConflict(current, save)) return { kind: 'conflict' };
    return putInForce(tx, ctx, choices, externalUrl);
  });
}

/** Publishes the current notice again with changed data of the municipality; returns null if there is none. */
export async function publishAgain(tx: EntityManager, ctx: RequestContext): Promise<string | null> {
  const { id, privacyVersion } = await tx.findOneOrFail(Municipality, { id: ctx.municipality.id });
  const notice = await tx.findOne(PrivacyNotice, { municipality: id, version: privacyVersion });
  return notice === null ? null : putInForce(tx, ctx, notice.choices, notice.externalUrl ?? null);
}

/** Publishes the first notice: the template, or the external page of the municipality. */
export async function publishFirstNotice(em: EntityManager, municipality: Municipality, now: number): Promise<void> {
  if ((await em.count(PrivacyNotice, { municipality: municipality.id })) > 0) return;
  em.create(PrivacyNotice, {
    municipality: municipality.id,
    version: municipality.privacyVersion,
    publishedAt: new Date(now),
    choices: NOTHING_CHOSEN,
    sections: noticeSections(municipality, NOTHING_CHOSEN),
    externalUrl: municipality.links.privacy ?? null,
  });
  await em.flush();
}

async function putInForce(
  tx: EntityManager,
  ctx: RequestContext,
  choices: NoticeChoices,
  externalUrl: string | null,
): Promise<string> {
  const { id, timeZone } = ctx.municipality;
  const municipality = await lockMunicipality(tx, ctx);
  const today = localDate(ctx.now, timeZone);
  const known = await tx.find(PrivacyNotice, { municipality: id }, { fields: ['version'] });
  const version = firstFree(today, new Set(known.map((notice) => notice.version)));
  const publishedAt = new Date(ctx.now);
  const sections = noticeSections(municipality, choices);
  tx.create(PrivacyNotice, { municipality: id, version, publishedAt, choices, sections, externalUrl });
  const { privacy: _, ...links } = municipality.links;
  municipality.links = externalUrl === null ? links : { ...links, privacy: externalUrl };
  municipality.privacyVersion = version;
  writeAuditEntry(tx, ctx, {
    action: 'publishPrivacyNotice',
    subject: 'Municipality',
    subjectId: id,
    details: { version },
  });
  return version;
}

// The lock serializes concurrent publications, so that no version is assigned twice.
async function lockMunicipality(tx: EntityManager, { municipality: { id } }: RequestContext): Promise<Municipality> {
  await sql`select from municipality where id = ${id} for no key update`.execute(tx.getKysely<unknown>());
  return tx.findOneOrFail(Municipality, { id }, { refresh: true });
}

function firstFree(today: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const version = n === 1 ? today : `${today}-${n}`;
    if (!taken.has(version)) return version;
  }
}
