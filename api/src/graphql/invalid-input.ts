import { InvalidInput, type Problem } from './problem.ts';
import { say as sayInGeneral } from './messages.ts';
import type { Work } from '../context.ts';
import type { Invalid } from './run-in-transaction.ts';
import { say, type Sentence } from '../catalogue/messages.ts';

/** What was asked cannot be accepted: the answer with all that is wrong. */
export function invalidInput({ locale }: Work, { errors }: Omit<Invalid, 'kind'>): InvalidInput {
  return Object.assign(new InvalidInput(), { message: sayInGeneral(locale, 'invalidInput'), errors });
}

/** What an id names is not in this comune, or not at all: one and the same answer. */
export function notThere(work: Work, path: string, sentence: Sentence): InvalidInput {
  return invalidInput(work, { errors: [{ path, message: say(work.locale, sentence) }] });
}

/** A problem with what it says and what else it carries. */
export function problem<T extends Problem, U extends object>(type: T, message: string, more: U): T & U {
  return Object.assign(type, more, { message });
}
