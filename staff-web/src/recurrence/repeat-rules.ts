import type { TFunction } from 'i18next';
import { isWholeNumber, type RepeatValues } from './repeat-values.ts';

/** Returns the validation rules of the fields of a repetition. */
export function repeatRules(t: TFunction) {
  const number = (value: number | string) => (isWholeNumber(value) ? null : t('repeat.numberMissing'));
  return {
    interval: (value: number | string, { repeat }: RepeatValues) => (repeat === 'NEVER' ? null : number(value)),
    until: (until: string | null, { repeat, end }: RepeatValues) =>
      repeat !== 'NEVER' && end === 'UNTIL' && until === null ? t('hours.dateMissing') : null,
    count: (count: number | string, { repeat, end }: RepeatValues) =>
      repeat !== 'NEVER' && end === 'COUNT' ? number(count) : null,
  };
}

/** Maps the API's field path of a repetition to the field of the form. Other paths are returned unchanged. */
export function toRepeatField(path: string): string {
  return path.startsWith('recurrence.') ? path.split('.')[1]! : path;
}
