import { InvalidInput, type Problem } from './problem.ts';
import { t } from './messages.ts';
import type { RequestContext } from '../context.ts';
import type { Invalid } from './errors/validation-error.ts';
import { createTranslate, type MessageKeyOf } from './i18n/translate.ts';

const tCatalogue = createTranslate('catalogue');

/** Returns InvalidInput with all field errors. */
export function invalidInput({ locale }: RequestContext, { errors }: Omit<Invalid, 'kind'>): InvalidInput {
  return Object.assign(new InvalidInput(), { message: t(locale, 'invalidInput'), errors });
}

/** Returns the same InvalidInput for an unknown id and an id of another municipality. */
export function notThere(ctx: RequestContext, path: string, sentence: MessageKeyOf<'catalogue'>): InvalidInput {
  return invalidInput(ctx, { errors: [{ path, message: tCatalogue(ctx.locale, sentence) }] });
}

/** Returns a problem with its message and further fields. */
export function problem<T extends Problem, U extends object>(type: T, message: string, more: U): T & U {
  return Object.assign(type, more, { message });
}
