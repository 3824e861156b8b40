import { z } from 'zod';
import { PLACE_KINDS } from '../../db/entities/catalogue/place.ts';
import type { Locale } from '../../context.ts';
import {
  integerSchema,
  lineSchema,
  noticeSchemas,
  optionalEmailSchema,
  optionalTextSchema,
  positionSchema,
} from '../fields.schema.ts';

/** Zod schema of the editable fields of a place. */
export function placeSchema(locale: Locale) {
  return z.object({
    name: lineSchema(locale, 150),
    kind: z.enum(PLACE_KINDS),
    address: lineSchema(locale, 200),
    phone: optionalTextSchema(locale, 40),
    email: optionalEmailSchema(locale),
    openingNote: optionalTextSchema(locale, 300),
    directions: optionalTextSchema(locale, 500),
    ...noticeSchemas,
    dayListHour: integerSchema(locale, 0, 23)
      .nullish()
      .transform((hour) => hour ?? null),
    position: positionSchema(locale),
  });
}
