import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from './municipality.ts';

/** Content of the privacy notice that the municipality provides: contacts, processors and custom sections. */
export type NoticeChoices = {
  /** Responsabile della protezione dei dati: who, and how to reach them. */
  dpo: string | null;
  /** Who handles data for the comune: hosting, mail. */
  processors: string[];
  /** Sections in the comune's own words instead of the template's. */
  customTexts: { id: string; text: string }[];
};

/** One section of a notice as citizens read it. */
export type StoredSection = { id: string; title: string; paragraphs: string[] };

const PrivacyNoticeSchema = defineEntity({
  name: 'PrivacyNotice',
  tableName: 'privacy_notice',
  comment: 'Each notice that was ever in force, word by word: never changed, never deleted.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    version: p
      .text()
      .primary()
      .comment('The day it was published, "2026-11-23"; a second one of that day "2026-11-23-2".'),
    publishedAt: p.datetime(),
    choices: p.json().$type<NoticeChoices>(),
    sections: p.json().$type<StoredSection[]>(),
    externalUrl: p.text().nullable().comment('The comune has it on its own site: that page is linked instead.'),
  },
});

/** Informativa privacy (GDPR, art. 13) in one of its versions. */
export class PrivacyNotice extends PrivacyNoticeSchema.class {}
PrivacyNoticeSchema.setClass(PrivacyNotice);
