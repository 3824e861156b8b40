import { createTranslate } from '../graphql/i18n/translate.ts';

/** Returns a message for staff about places, services, operators or opening hours. */
export const t = createTranslate('catalogue');
