import { cleanLine, hasControlCharacters } from './clean-text.ts';
import { type FieldResult, invalid, valid } from './field-result.ts';

/** Maximum length of a name or surname, in UTF-16 code units. */
export const MAX_NAME_LENGTH = 100;

/** Why a name is invalid. */
export type NameProblem = 'missing' | 'tooLong' | 'notText' | 'link';

// Mail programs turn these into links, and names stand in the greeting of mails and in calendars.
const LINK =
  /:\/\/|(?:^|[^\p{L}\d])www\d?\.|\bmailto:|\S@\S+\.\S|[\p{L}\d]{2}\.(?:com|net|org|info|it|eu)(?![\p{L}\d])/iu;

/** Normalises a name or surname: single blanks, no invisible characters, no links. */
export function readName(typed: string): FieldResult<NameProblem> {
  const name = cleanLine(typed);
  if (name === '') return invalid('missing');
  if (hasControlCharacters(name)) return invalid('notText');
  if (name.length > MAX_NAME_LENGTH) return invalid('tooLong');
  return LINK.test(name.normalize('NFKC')) ? invalid('link') : valid(name);
}
