import { z } from 'zod';
import type { Locale } from '../../context.ts';
import { line, positionRule, whole } from '../fields.schema.ts';

/** What an office says of an operator. */
export function operatorSchema(locale: Locale) {
  return z.object({ name: line(locale, 150), capacity: whole(locale, 1, 50), position: positionRule(locale) });
}
