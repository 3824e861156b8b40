import { createTranslate, type MessageKeyOf } from '../graphql/i18n/translate.ts';

/** Keys of the messages for staff about places, services, operators and opening hours. */
export type MessageKey = MessageKeyOf<'catalogue'>;

/** Returns a message for staff about places, services, operators or opening hours. */
export const t = createTranslate('catalogue');
