const UNITS = [
  { minutes: 1440, one: 'giorno', many: 'giorni' },
  { minutes: 60, one: 'ora', many: 'ore' },
  { minutes: 1, one: 'minuto', many: 'minuti' },
] as const;

/** Formats minutes in Italian: "45 minuti", "2 ore", "1 giorno e 6 ore". */
export function durationText(minutes: number): string {
  let rest = minutes;
  const parts = UNITS.flatMap((unit) => {
    const count = Math.floor(rest / unit.minutes);
    rest -= count * unit.minutes;
    return count === 0 ? [] : [`${count} ${count === 1 ? unit.one : unit.many}`];
  });
  return parts.length === 0 ? '0 minuti' : parts.join(' e ');
}
