/**
 * Writes minutes with the given words: day, days, hour, hours, minute, minutes and "and". Kept small, because it is
 * part of the citizens' first page.
 */
export function writeDuration(minutes: number, words: readonly string[]): string {
  return [minutes / 1440, (minutes / 60) % 24, minutes % 60]
    .map(Math.floor)
    .flatMap((count, i) => (count > 0 ? `${count} ${words[2 * i + Number(count > 1)]}` : []))
    .join(` ${words[6]} `);
}
