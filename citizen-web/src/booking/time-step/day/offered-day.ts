/** A day as the office offers it: the starts still free, the starts already taken, and why it is closed if it is. */
export interface OfferedDay {
  date: string;
  free: readonly string[];
  taken: readonly string[];
  closedBecause: string | null;
}

/** A time on the page: free to pick, or shown struck through because somebody has it. */
export interface Slot {
  startsAt: string;
  taken: boolean;
}

/** The parts a day is read in. */
export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** The day's times in order, morning, afternoon and evening apart; parts without times are left out. */
export function groupByPartOfDay(
  day: OfferedDay,
  hourOf: (instant: string) => number,
): ReadonlyArray<{ part: PartOfDay; slots: readonly Slot[] }> {
  const slots = [
    ...day.free.map((startsAt) => ({ startsAt, taken: false })),
    ...day.taken.map((startsAt) => ({ startsAt, taken: true })),
  ].toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const partOf = (slot: Slot): PartOfDay => {
    const hour = hourOf(slot.startsAt);
    if (hour < 13) return 'morning';
    return hour < 18 ? 'afternoon' : 'evening';
  };
  return (['morning', 'afternoon', 'evening'] as const)
    .map((part) => ({ part, slots: slots.filter((slot) => partOf(slot) === part) }))
    .filter(({ slots }) => slots.length > 0);
}

/** What a day says of itself: free times, all taken, closed for a reason, or no hours at all. */
export function getDayStatus(day: OfferedDay): 'free' | 'full' | 'closed' | 'no-hours' {
  if (day.free.length > 0) return 'free';
  if (day.taken.length > 0) return 'full';
  return day.closedBecause === null ? 'no-hours' : 'closed';
}

/** The days worth a column: Saturdays and Sundays only when the office works or has a reason to say. */
export function getVisibleDays<Day extends OfferedDay>(days: readonly Day[]): readonly Day[] {
  const weekend = (day: Day) => [0, 6].includes(new Date(day.date).getUTCDay());
  return days.filter((day) => !weekend(day) || day.free.length + day.taken.length > 0);
}

/** The earliest free time known: among these days, or the one the office names for later. */
export function findFirstFree(days: readonly OfferedDay[], nextFreeAt: string | null): string | null {
  const starts = [...days.flatMap((day) => day.free), ...(nextFreeAt === null ? [] : [nextFreeAt])];
  return starts.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** The day to open on a phone: the one tapped, else the one on show if it has free times, else the first that has. */
export function chooseOpenDay(
  days: readonly OfferedDay[],
  { tapped, onShow }: { tapped: string | null; onShow: string | null },
): string | null {
  const withFree = days.filter((day) => day.free.length > 0);
  const open =
    days.find(({ date }) => date === tapped) ?? withFree.find(({ date }) => date === onShow) ?? withFree[0] ?? days[0];
  return open?.date ?? null;
}
