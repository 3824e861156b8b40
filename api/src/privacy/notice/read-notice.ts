import type { EntityManager } from '@mikro-orm/postgresql';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { type NoticeChoices, PrivacyNotice } from '../../db/entities/catalogue/privacy-notice.ts';
import { isoIn } from '../../scheduling/calendar-day.ts';
import { toVersion } from '../../graphql/record-version.ts';
import type { RequestContext } from '../../context.ts';
import { noticeSections } from './notice-template.ts';
import type { NoticeSettings, PrivacyNoticeType } from './privacy-notice.types.ts';

/** Values that the form of the notice saves. */
export type NoticeValues = NoticeChoices & { externalUrl: string | null };

/** Returns the current notice or a given version; null if it does not exist. */
export async function readNotice(ctx: RequestContext, asked: string | null): Promise<PrivacyNoticeType | null> {
  const { id, timeZone } = ctx.municipality;
  const em = ctx.em.fork();
  const { privacyVersion } = await em.findOneOrFail(Municipality, { id });
  const all = await em.find(PrivacyNotice, { municipality: id }, { orderBy: { publishedAt: 'desc', version: 'desc' } });
  const notice = all.find(({ version }) => version === (asked ?? privacyVersion));
  if (notice === undefined) return null;
  const iso = (instant: Date) => isoIn(timeZone, instant.getTime());
  return {
    version: notice.version,
    publishedAt: iso(notice.publishedAt),
    inForce: notice.version === privacyVersion,
    externalUrl: notice.externalUrl ?? null,
    sections: notice.sections,
    versions: all.map(({ version, publishedAt }) => ({ version, publishedAt: iso(publishedAt) })),
  };
}

/** Returns the settings of the current notice. */
export async function readChoices(ctx: RequestContext): Promise<NoticeSettings> {
  const em = ctx.em.fork();
  const municipality = await em.findOneOrFail(Municipality, { id: ctx.municipality.id });
  const values = await readNoticeValues(em, municipality);
  const template = noticeSections(municipality, { ...values, customTexts: [] });
  return { ...values, version: toVersion(values), template };
}

/** Returns the values of the current notice that its form saves. */
export async function readNoticeValues(em: EntityManager, municipality: Municipality): Promise<NoticeValues> {
  const { id, privacyVersion } = municipality;
  const notice = await em.findOne(PrivacyNotice, { municipality: id, version: privacyVersion });
  const { dpo, processors, customTexts } = notice?.choices ?? { dpo: null, processors: [], customTexts: [] };
  return { dpo, processors, customTexts, externalUrl: notice?.externalUrl ?? municipality.links.privacy ?? null };
}
