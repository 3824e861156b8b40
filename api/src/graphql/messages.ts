import { createTranslate, type MessageKeyOf } from './i18n/translate.ts';

/** Keys of the messages about bookings and requests. */
export type MessageKey = MessageKeyOf<'api'>;

/** Values inserted into a message, by placeholder. */
export type { MessageValues } from './i18n/translate.ts';

/** Returns a message about a booking or a request in the given language. */
export const t = createTranslate('api');
