import { defineEntity, p } from '@mikro-orm/postgresql';

/** Where a citizen finds the pages that the law and the national model ask of every comune's site. */
export type MunicipalityLinks = {
  /** Only if the comune has its notice on a site of its own: else it is shown here. */
  privacy?: string;
  legalNotes: string;
  accessibility: string;
  website?: string;
  faq?: string;
  assistance?: string;
  reportProblem?: string;
  transparency?: string;
  siteMap?: string;
};

/** Words that the comune itself decides; what the programs say lies in their own catalogues. */
export type MunicipalityTexts = {
  welcome: string;
  privacy: string;
  /** What a missed appointment costs the others; reminders say it. */
  missedAppointment?: string | null;
};

/** A week, in which the office still looks after what happened at an appointment. */
export const MIN_RETENTION_DAYS = 7;
/** A year: no task of an appointment needs a person's name longer. */
export const MAX_RETENTION_DAYS = 365;

const MunicipalitySchema = defineEntity({
  name: 'Municipality',
  tableName: 'municipality',
  comment: 'Comune. The only table that every other one hangs from: each key begins with its id.',
  properties: {
    id: p.integer().primary().autoincrement(),
    slug: p.text().unique(),
    hosts: p.array().comment('Host names that open this municipality; with a single municipality any host does.'),
    name: p.text().comment('As shown to citizens, "Comune di Caivano".'),
    region: p.text(),
    timeZone: p.text().default('Europe/Rome').comment('IANA zone of every wall-clock time of this municipality.'),
    address: p.text(),
    phone: p.text(),
    email: p.text(),
    certifiedEmail: p.text().nullable().comment('PEC.'),
    taxCode: p.text().nullable(),
    links: p.json().$type<MunicipalityLinks>(),
    texts: p.json().$type<MunicipalityTexts>(),
    privacyVersion: p.text().comment('Version of the privacy notice; stored with each booking that was made under it.'),
    retentionDays: p
      .smallint()
      .default(90)
      .comment('Days after the appointment at which nothing in a booking may tell of a person any more.'),
    crestHash: p.text().nullable().comment('Hash of the current crest in municipality_crest.'),
    color: p
      .text()
      .nullable()
      .comment('Colour of headers as #rrggbb, readable under white text. Null: the default blue.'),
    secondFactorRequired: p
      .boolean()
      .default(false)
      .comment('Whether every account with a password must have two-step verification.'),
    internalNotesInCopy: p
      .boolean()
      .default(false)
      .comment('Whether the copy of the data that a person asks for includes the internal notes of staff.'),
    patronSaintDay: p.text().nullable().comment("MM-DD, closed every year: a comune's choice, not national law."),
    patronSaintName: p.text().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
  checks: [
    {
      name: 'municipality_retention_days',
      expression: `retention_days >= ${MIN_RETENTION_DAYS} and retention_days <= ${MAX_RETENTION_DAYS}`,
    },
    { name: 'municipality_color', expression: "color ~ '^#[0-9a-f]{6}$'" },
    {
      name: 'municipality_patron_saint_whole',
      expression: '(patron_saint_day is null) = (patron_saint_name is null)',
    },
    {
      name: 'municipality_patron_saint_day',
      expression: "patron_saint_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'",
    },
  ],
});

/** Comune: one office of the State with its own places, services, people and clock. */
export class Municipality extends MunicipalitySchema.class {}
MunicipalitySchema.setClass(Municipality);
