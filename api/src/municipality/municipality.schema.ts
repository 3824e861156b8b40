import { z } from 'zod';
import {
  emailSchema,
  lineSchema,
  optionalEmailSchema,
  optionalTextSchema,
  optionalUrlSchema,
  paragraphSchema,
  urlSchema,
} from '../catalogue/fields.schema.ts';
import type { Locale } from '../context.ts';

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
      accessibility: urlSchema(locale),
      website: optionalUrlSchema(locale),
      faq: optionalUrlSchema(locale),
      assistance: optionalUrlSchema(locale),
      reportProblem: optionalUrlSchema(locale),
      transparency: optionalUrlSchema(locale),
      siteMap: optionalUrlSchema(locale),
    }),
    texts: z.object({ welcome: paragraphSchema(locale, 500), privacy: paragraphSchema(locale, 1000) }),
  });
}
