import { InvalidInput, type Problem } from './problem.ts';
import { t } from './messages.ts';
import type { RequestContext } from '../context.ts';
import type { Invalid } from './errors/validation-error.ts';
import { createTranslate, type MessageKeyOf } from './i18n/translate.ts';

const tCatalogue = createTranslate('catalogue');

/** What was asked cannot be accepted: the answer with all that is wrong. */
export function invalidInput({ locale }: RequestContext, { errors }: Omit<Invalid, 'kind'>): InvalidInput {
  return Object.assign(new InvalidInput(), { message: t(locale, 'invalidInput'), errors });
}

/** What an id names is not in this comune, or not at all: one and the same answer. */
export function notThere(ctx: RequestContext, path: string, sentence: MessageKeyOf<'catalogue'>): InvalidInput {
  return invalidInput(ctx, { errors: [{ path, message: tCatalogue(ctx.locale, sentence) }] });
}

/** A problem with what it says and what else it carries. */
export function problem<T extends Problem, U extends object>(type: T, message: string, more: U): T & U {
  return Object.assign(type, more, { message });
}
