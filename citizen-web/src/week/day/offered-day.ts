/** A day of availability: free and taken starts as instants, and the reason for a closure. */
export interface OfferedDay {
  date: string;
  free: readonly string[];
  taken: readonly string[];
  closedBecause: string | null;
  /** First day with enough notice, if the minimum notice leaves this day without slots. */
  bookableFrom: string | null;
}

/** A slot on the page: free, or taken and struck through. */
export interface Slot {
  startsAt: string;
  taken: boolean;
}

/** The headings under which the page groups the slots of a day. */
export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** Groups the slots of a day by part of day, in order of time; omits parts without slots. */
export function groupByPartOfDay(
  day: OfferedDay,
  hourOf: (instant: string) => number,
): ReadonlyArray<{ part: PartOfDay; slots: readonly Slot[] }> {
  const slots = [
    ...day.free.map((startsAt) => ({ startsAt, taken: false })),
    ...day.taken.map((startsAt) => ({ startsAt, taken: true })),
  ];
  // oxlint-disable-next-line unicorn/no-array-sort -- Safari 15.4 has no toSorted (docs/browsers.md).
  slots.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const partOf = (slot: Slot): PartOfDay => {
    const hour = hourOf(slot.startsAt);
    if (hour < 13) return 'morning';
    return hour < 18 ? 'afternoon' : 'evening';
  };
  return (['morning', 'afternoon', 'evening'] as const)
    .map((part) => ({ part, slots: slots.filter((slot) => partOf(slot) === part) }))
    .filter(({ slots }) => slots.length > 0);
}

/** Returns the status of a day: "closed" has a reason, "too-soon" is within the minimum notice. */
export function getDayStatus(day: OfferedDay): 'free' | 'full' | 'closed' | 'too-soon' | 'no-hours' {
  if (day.free.length > 0) return 'free';
  if (day.taken.length > 0) return 'full';
  if (day.closedBecause !== null) return 'closed';
  return day.bookableFrom === null ? 'no-hours' : 'too-soon';
}

/** Returns the days to display; a Saturday or Sunday only if it has slots. */
export function getVisibleDays<Day extends OfferedDay>(days: readonly Day[]): readonly Day[] {
  const weekend = (day: Day) => [0, 6].includes(new Date(day.date).getUTCDay());
  return days.filter((day) => !weekend(day) || day.free.length + day.taken.length > 0);
}

/** Returns the earliest free start among the days and the API's `nextFreeAt`; null if there is none. */
export function findFirstFree(days: readonly OfferedDay[], nextFreeAt: string | null): string | null {
  const starts = [...days.flatMap((day) => day.free), ...(nextFreeAt === null ? [] : [nextFreeAt])];
  // oxlint-disable-next-line unicorn/no-array-sort -- Safari 15.4 has no toSorted (docs/browsers.md).
  return starts.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** Returns the day to open on a phone: the tapped day, else the selected day if it is free, else the first free day. */
export function chooseOpenDay(
  days: readonly OfferedDay[],
  { tapped, selected }: { tapped: string | null; selected: string | null },
): string | null {
  const withFree = days.filter((day) => day.free.length > 0);
  const open =
    days.find(({ date }) => date === tapped) ??
    withFree.find(({ date }) => date === selected) ??
    withFree[0] ??
    days[0];
  return open?.date ?? null;
}
