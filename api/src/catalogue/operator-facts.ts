import { z } from 'zod';
import type { Locale } from '../work.ts';
import { line, positionRule, whole } from './text-rules.ts';

/** What an office says of an operator. */
export function operatorFacts(locale: Locale) {
  return z.object({ name: line(locale, 150), capacity: whole(locale, 1, 50), position: positionRule(locale) });
}
