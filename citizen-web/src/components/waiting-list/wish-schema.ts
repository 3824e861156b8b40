import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { addDays, isDate } from '../../week/dates.ts';
import { MAX_WAIT_DAYS, type WishValues } from './wish-values.ts';

// Without it zod compiles schemas with eval, which the pages' Content-Security-Policy forbids.
z.config({ jitless: true });

/** Returns the fields about days and hours, with translated error messages. */
export function createWishShape(t: TFunction, today: string) {
  const day = z.string().check(z.refine(isDate, t('watch.needDate')));
  return {
    from: day.check(z.refine((from) => from >= today, t('watch.fromPast'))),
    to: day.check(z.refine((to) => to <= addDays(today, MAX_WAIT_DAYS), t('watch.toTooFar'))),
    dayPart: z.enum(['ANY', 'MORNING', 'AFTERNOON']),
    weekdays: z.array(z.string()).check(z.refine((days) => days.length > 0, t('watch.needWeekday'))),
    shortNotice: z.boolean(),
  };
}

/** Returns the check that the last day does not come before the first. */
export function createOrderCheck(t: TFunction) {
  return z.refine<Pick<WishValues, 'from' | 'to'>>(({ from, to }) => from <= to, {
    path: ['to'],
    error: t('watch.toBeforeFrom'),
  });
}
