import { toRepeatField } from '../../recurrence/repeat-rules.ts';
import type { BlockValues } from './block-values.ts';

// Form fields by the API's field path, where the names differ.
const FIELDS: Record<string, string> = { startsAt: 'from', endsAt: 'to' };

/** Maps the API's errors to the fields that the form shows. */
export function toFormErrors(
  errors: Record<string, string>,
  { days, allDay }: Pick<BlockValues, 'days' | 'allDay'>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([path, message]) => [toField(path), message]));

  function toField(path: string): string {
    const field = FIELDS[path] ?? toRepeatField(path);
    if (days === 'EACH' && field === 'until') return 'lastDate';
    if (!allDay || (field !== 'from' && field !== 'to')) return field;
    return field === 'to' && days !== 'ONE' ? 'lastDate' : 'date';
  }
}
