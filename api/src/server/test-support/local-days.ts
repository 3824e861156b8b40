const HALF_HOUR = 30 * 60_000;

/** A date with its UTC offsets, in half hours. */
export type WallDay = { date: string; starts: string[]; hours: number; holiday: boolean };

/** A day on which nothing happens to the clock. */
export function plainDay(date: string, offset: '+01:00' | '+02:00', holiday = false): WallDay {
  return { date, starts: halfHours(0, 48).map((time) => `${date}T${time}:00${offset}`), hours: 24, holiday };
}

/** Written out by hand from the law: at two it is three. Nothing begins at 2:00 or 2:30. */
export function dayWithout2To3(date: string, holiday = false): WallDay {
  const starts = [...at(date, '+01:00', 0, 4), ...at(date, '+02:00', 6, 48)];
  return { date, starts, hours: 23, holiday };
}

/** At three it is two: what begins at 2:00 or 2:30 begins the first time. */
export function dayWith2To3Twice(date: string): WallDay {
  const starts = [...at(date, '+02:00', 0, 6), ...at(date, '+01:00', 6, 48)];
  return { date, starts, hours: 25, holiday: false };
}

/** Instants to check: every half hour; on a day of 24 hours only four. */
export function moments({ starts, hours }: WallDay): number[] {
  const midnight = Date.parse(starts[0]!);
  const all = Array.from({ length: hours * 2 }, (_, n) => midnight + n * HALF_HOUR);
  return hours !== 24 ? all : all.filter((_, n) => n % 12 === 0);
}

function at(date: string, offset: string, from: number, to: number): string[] {
  return halfHours(from, to).map((time) => `${date}T${time}:00${offset}`);
}

function halfHours(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, n) => {
    const minutes = (from + n) * 30;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`;
  });
}
