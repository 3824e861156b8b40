/** Formats of dates and times, in the language of the page and in municipality time. */
export interface DateFormats {
  /** "9:15" */
  time(instant: string): string;
  /** The municipality's date of an instant, as "2026-12-17". */
  dateOf(instant: string): string;
  /** The hour of an instant in municipality time, 0 to 23. */
  hourOf(instant: string): number;
  /** "giovedì 17 dicembre 2026" */
  day(date: string): string;
  /** "giovedì 17 dicembre" */
  dayOfYear(date: string): string;
  /** "gio 17 dic" */
  shortDay(date: string): string;
  /** "gio" */
  weekday(date: string): string;
  /** "17" */
  dayNumber(date: string): string;
  /** "14–20 dicembre 2026" */
  span(from: string, to: string): string;
}

const LOCALES = { it: 'it-IT', en: 'en-GB' } as const;

const WEEKDAY = /^[^ ,]+/;
const PADDED_DAY = /\b0(?=\d\b)/g;
const SPACE = /\p{Zs}/gu;

const cache = new Map<string, DateFormats>();

/** Returns the formats of a language and a time zone, which all components share. */
export function getDateFormats(language: string, timeZone: string): DateFormats {
  const key = `${language} ${timeZone}`;
  const formats = cache.get(key) ?? createDateFormats(language === 'en' ? 'en' : 'it', timeZone);
  cache.set(key, formats);
  return formats;
}

/**
 * Creates the formats of a language and a time zone; the time zone of the citizen's device does not matter. Each Intl
 * object is created on its first use, and as few as possible: creating one takes as long as a hundred uses.
 */
export function createDateFormats(language: keyof typeof LOCALES, timeZone: string): DateFormats {
  const locale = LOCALES[language];
  const ofDate = (options: Intl.DateTimeFormatOptions) => createFormat(locale, { timeZone: 'UTC', ...options });
  const time = createFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const shortDay = ofDate({ weekday: 'short', day: 'numeric', month: 'short' });
  let range: Intl.DateTimeFormat | undefined;
  return {
    time,
    dateOf: createFormat('en-CA', { timeZone }),
    hourOf: (instant) => Number.parseInt(time(instant), 10),
    day: ofDate({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dayOfYear: ofDate({ weekday: 'long', day: 'numeric', month: 'long' }),
    shortDay,
    weekday: (date) => WEEKDAY.exec(shortDay(date))?.[0] ?? '',
    dayNumber: (date) => String(Number(date.slice(-2))),
    span(from, to) {
      range ??= new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
      // Some browsers pad the day ("03 gennaio") in a range across two months, and use thin spaces.
      return range.formatRange(new Date(from), new Date(to)).replaceAll(PADDED_DAY, '').replaceAll(SPACE, ' ');
    },
  };
}

function createFormat(locale: string, options: Intl.DateTimeFormatOptions): (value: string) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (value) => (format ??= new Intl.DateTimeFormat(locale, options)).format(new Date(value));
}
