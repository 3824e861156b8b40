import type { Locale } from '../../context.ts';

/** Formats of instants (RFC 3339) in the language of a mail and the municipality's time zone. */
export type MailDates = {
  /** "lunedì 21 dicembre" */
  day(instant: string): string;
  /** "2026" */
  year(instant: string): string;
  /** "9:15" */
  time(instant: string): string;
};

const LOCALES = { it: 'it-IT', en: 'en-GB' } as const;

const cache = new Map<string, MailDates>();

/** Returns the formats of a language and a time zone. They are created once, because an Intl object is expensive. */
export function getMailDates(locale: Locale, timeZone: string): MailDates {
  const key = `${locale} ${timeZone}`;
  const dates = cache.get(key) ?? createMailDates(locale, timeZone);
  cache.set(key, dates);
  return dates;
}

function createMailDates(locale: Locale, timeZone: string): MailDates {
  const create = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(LOCALES[locale], { timeZone, ...options });
    return (instant: string) => format.format(Date.parse(instant));
  };
  return {
    day: create({ weekday: 'long', day: 'numeric', month: 'long' }),
    year: create({ year: 'numeric' }),
    time: create({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }),
  };
}
