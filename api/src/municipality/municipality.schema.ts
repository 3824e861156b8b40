import { z } from 'zod';
import { email, line, optionalEmail, optionalText, optionalUrl, paragraph, url } from '../catalogue/fields.schema.ts';
import type { Locale } from '../context.ts';

/** What a comune says of itself: who it is, how to reach it, where its pages lead, its words of welcome. */
export function municipalitySchema(locale: Locale) {
  return z.object({
    name: line(locale, 150),
    region: line(locale, 100),
    contacts: z.object({
      taxCode: optionalText(locale, 40),
      address: line(locale, 200),
      phone: line(locale, 40),
      email: email(locale),
      certifiedEmail: optionalEmail(locale),
    }),
    links: z.object({
      legalNotes: url(locale),
      accessibility: url(locale),
      website: optionalUrl(locale),
      faq: optionalUrl(locale),
      assistance: optionalUrl(locale),
      reportProblem: optionalUrl(locale),
      transparency: optionalUrl(locale),
      siteMap: optionalUrl(locale),
    }),
    texts: z.object({ welcome: paragraph(locale, 500), privacy: paragraph(locale, 1000) }),
  });
}
