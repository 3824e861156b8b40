import { createTranslate, type MessageKeyOf } from '../graphql/i18n/translate.ts';

/** Keys of the messages about staff accounts and sign-in. */
export type MessageKey = MessageKeyOf<'staff'>;

/** Returns a message about staff accounts or sign-in in the given language. */
export const t = createTranslate('staff');
