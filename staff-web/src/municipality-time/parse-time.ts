/** Parses a typed time such as "9", "930", "9.30" or "09:30". Returns "09:30", or null if invalid. */
export function parseTime(typed: string): string | null {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})(?:[:.,h ]?(\d{2}))?\s*$/i.exec(typed) ?? [];
  if (hours === undefined) return null;
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** Converts "09:30" to minutes since midnight. */
export function toMinute(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
