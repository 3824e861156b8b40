import { z } from 'zod';
import type { Locale } from '../../context.ts';
import { lineSchema, positionSchema, integerSchema } from '../fields.schema.ts';

/** What an office says of an operator. */
export function operatorSchema(locale: Locale) {
  return z.object({
    name: lineSchema(locale, 150),
    capacity: integerSchema(locale, 1, 50),
    position: positionSchema(locale),
  });
}
