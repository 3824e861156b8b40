import { createTranslate } from '../graphql/i18n/translate.ts';

/** Returns a message about staff accounts or sign-in in the given language. */
export const t = createTranslate('staff');
