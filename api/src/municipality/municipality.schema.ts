import { z } from 'zod';
import {
  emailSchema,
  lineSchema,
  optionalEmailSchema,
  optionalParagraphSchema,
  optionalTextSchema,
  optionalUrlSchema,
  paragraphSchema,
  urlSchema,
} from '../catalogue/fields.schema.ts';
import { t } from '../catalogue/messages.ts';
import type { Locale } from '../context.ts';

const isOnAgid = (url: string) => url.startsWith('https://form.agid.gov.it/');

/** Zod schema of the editable fields of a municipality. */
export function municipalitySchema(locale: Locale) {
  return z.object({
    name: lineSchema(locale, 150),
    region: lineSchema(locale, 100),
    contacts: z.object({
      taxCode: optionalTextSchema(locale, 40),
      address: lineSchema(locale, 200),
      phone: lineSchema(locale, 40),
      email: emailSchema(locale),
      certifiedEmail: optionalEmailSchema(locale),
    }),
    links: z.object({
      legalNotes: urlSchema(locale),
      // L. 4/2004 and AgID's guidelines: the declaration is filled in and published there.
      accessibility: urlSchema(locale).refine(isOnAgid, t(locale, 'accessibilityNotOnAgid')),
      website: optionalUrlSchema(locale),
      faq: optionalUrlSchema(locale),
      assistance: optionalUrlSchema(locale),
      reportProblem: optionalUrlSchema(locale),
      transparency: optionalUrlSchema(locale),
      siteMap: optionalUrlSchema(locale),
    }),
    texts: z.object({
      welcome: paragraphSchema(locale, 500),
      privacy: paragraphSchema(locale, 1000),
      missedAppointment: optionalParagraphSchema(locale, 500),
    }),
  });
}
