import { z } from 'zod';
import type { Locale } from '../../context.ts';
import { integerSchema, lineSchema, noticeSchemas, positionSchema } from '../fields.schema.ts';

/** Zod schema of the editable fields of an operator. */
export function operatorSchema(locale: Locale) {
  return z.object({
    name: lineSchema(locale, 150),
    capacity: integerSchema(locale, 1, 50),
    ...noticeSchemas,
    position: positionSchema(locale),
  });
}
