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

/** Creates the formats of a language and a time zone; the time zone of the citizen's device does not matter. */
export function createDateFormats(language: keyof typeof LOCALES, timeZone: string): DateFormats {
  const locale = LOCALES[language];
  const createFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (date: string) => format.format(new Date(date));
  };
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const isoDate = new Intl.DateTimeFormat('en-CA', { timeZone });
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  const range = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  return {
    time: (instant) => clock.format(new Date(instant)),
    dateOf: (instant) => isoDate.format(new Date(instant)),
    hourOf: (instant) => Number(hour.format(new Date(instant))),
    day: createFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dayOfYear: createFormat({ weekday: 'long', day: 'numeric', month: 'long' }),
    shortDay: createFormat({ weekday: 'short', day: 'numeric', month: 'short' }),
    weekday: createFormat({ weekday: 'short' }),
    dayNumber: createFormat({ day: 'numeric' }),
    // Some browsers pad the day ("03 gennaio") in a range across two months, and use thin spaces.
    span: (from, to) =>
      range
        .formatRange(new Date(from), new Date(to))
        .replaceAll(/\b0(?=\d\b)/g, '')
        .replaceAll(/\p{Zs}/gu, ' '),
  };
}
