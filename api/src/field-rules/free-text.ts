import { cleanLine } from './clean-text.ts';
import { type FieldResult, invalid, valid } from './field-result.ts';

/** Maximum length of notes and reasons, in characters; from the national model of municipal services. */
export const MAX_NOTES_LENGTH = 200;

/** Maximum length of an internal note of staff, in characters. */
export const MAX_INTERNAL_NOTE_LENGTH = 500;

/** Why a free text is invalid. */
export type FreeTextProblem = 'tooLong' | 'notText';

const CONTROLS_EXCEPT_LINES = /[^\P{Cc}\n\t]/gu;
// Joiners and variation selectors are kept: emoji and several scripts need them.
const INVISIBLE_EXCEPT_JOINERS = /(?!\u200C|\u200D|\uFE0E|\uFE0F)\p{Default_Ignorable_Code_Point}/gu;

/** Normalises text of several lines, such as notes and reasons; blank text becomes empty. */
export function readFreeText(typed: string, maxLength = MAX_NOTES_LENGTH): FieldResult<FreeTextProblem> {
  const text = typed
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(CONTROLS_EXCEPT_LINES, '')
    .replaceAll(INVISIBLE_EXCEPT_JOINERS, '')
    .trim();
  if (/\p{Cs}/u.test(text)) return invalid('notText');
  if (text.length > maxLength) return invalid('tooLong');
  return valid(cleanLine(text) === '' ? '' : text);
}
