/** How days and times are written for people: in their language, on the municipality's clock. */
export interface DateFormats {
  /** "9:15" */
  time(instant: string): string;
  /** "2026-12-17", the municipality's date of an instant. */
  dateOf(instant: string): string;
  /** The hour on the municipality's clock, 0 to 23. */
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

const locales = { it: 'it-IT', en: 'en-GB' } as const;

/** Writes days and times in a language, on a time zone's clock, whatever clock the citizen's device keeps. */
export function createDateFormats(language: keyof typeof locales, timeZone: string): DateFormats {
  const locale = locales[language];
  const written = (options: Intl.DateTimeFormatOptions) => {
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
    day: written({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dayOfYear: written({ weekday: 'long', day: 'numeric', month: 'long' }),
    shortDay: written({ weekday: 'short', day: 'numeric', month: 'short' }),
    weekday: written({ weekday: 'short' }),
    dayNumber: written({ day: 'numeric' }),
    // Some browsers pad the day ("03 gennaio") in a range that spans two months, and set it with uncommon spaces.
    span: (from, to) =>
      range
        .formatRange(new Date(from), new Date(to))
        .replaceAll(/\b0(?=\d\b)/g, '')
        .replaceAll(/\p{Zs}/gu, ' '),
  };
}
