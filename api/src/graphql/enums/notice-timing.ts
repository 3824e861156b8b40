import { registerEnumType } from 'type-graphql';
import type { NoticeTiming as Timing } from '../../db/entities/catalogue/notice-timing.ts';

/** Enum values of the choices when the office is notified of a booking. */
export const NoticeTiming = { AT_ONCE: 'AT_ONCE', DAILY: 'DAILY', NEVER: 'NEVER' } as const satisfies Record<
  Timing,
  Timing
>;
registerEnumType(NoticeTiming, {
  name: 'NoticeTiming',
  description: 'Staff only. When the office is told of a booking by mail.',
  valuesConfig: {
    AT_ONCE: { description: 'Subito: one mail for each, within a minute.' },
    DAILY: { description: 'Una volta al giorno: one mail at 7, if there is anything to tell.' },
    NEVER: { description: 'Mai.' },
  },
});
