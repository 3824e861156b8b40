import { z } from 'zod';
import { PLACE_KINDS } from '../../db/entities/catalogue/place.ts';
import type { Locale } from '../../context.ts';
import { line, optionalEmail, optionalText, positionRule } from '../fields.schema.ts';

/** What an office says of a place. */
export function placeSchema(locale: Locale) {
  return z.object({
    name: line(locale, 150),
    kind: z.enum(PLACE_KINDS),
    address: line(locale, 200),
    phone: optionalText(locale, 40),
    email: optionalEmail(locale),
    openingNote: optionalText(locale, 300),
    position: positionRule(locale),
  });
}
