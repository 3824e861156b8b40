import { z } from 'zod';
import type { Locale } from '../../context.ts';
import { lineSchema, positionSchema, integerSchema } from '../fields.schema.ts';

/** Zod schema of the editable fields of an operator. */
export function operatorSchema(locale: Locale) {
  return z.object({
    name: lineSchema(locale, 150),
    capacity: integerSchema(locale, 1, 50),
    position: positionSchema(locale),
  });
}
