import { registerHooks } from 'node:module';

const RIGHT = '/scheduling/calendar-day.ts';
const WRONG = new URL('days-of-24-hours.ts', import.meta.url).href;

/** Replaces the calendar days by days of 24 hours. */
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const isWanted = found.url.split('?')[0]!.endsWith(RIGHT) && context.parentURL?.split('?')[0] !== WRONG;
    return isWanted ? { ...found, url: WRONG } : found;
  },
});
