/** Why an office is closed for a whole day. */
export type ClosureKind = 'HOLIDAY' | 'PATRON_SAINT' | 'EXTRAORDINARY';

/** Closed days, both dates included, with the reason shown to citizens. */
export type ClosureRule = { from: string; to: string; kind: ClosureKind; reason: string };

/** A closed day with its reason. */
export type DayClosed = { kind: ClosureKind; reason: string };

const FIXED_HOLIDAYS: Readonly<Record<string, string>> = {
  '01-01': 'Capodanno',
  '01-06': 'Epifania',
  '04-25': 'Festa della Liberazione',
  '05-01': 'Festa del Lavoro',
  '06-02': 'Festa della Repubblica',
  '08-15': 'Ferragosto',
  '11-01': 'Ognissanti',
  '12-08': 'Immacolata Concezione',
  '12-25': 'Natale',
  '12-26': 'Santo Stefano',
};

/** The Italian name of the national holiday on a date, if it is one (law 260/1949 and its amendments). */
export function nationalHoliday(date: string): string | null {
  const year = Number(date.slice(0, 4));
  const dayOfYear = date.slice(5);
  const fixed = FIXED_HOLIDAYS[dayOfYear];
  if (fixed !== undefined) return fixed;
  if (dayOfYear === '10-04') return year >= 2026 ? 'San Francesco d’Assisi' : null; // law 151/2025
  const daysAfterEaster = daysFrom(easter(year), date);
  if (daysAfterEaster === 0) return 'Pasqua';
  return daysAfterEaster === 1 ? 'Lunedì dell’Angelo' : null;
}

/** Returns why the office is closed on a date, or null. Order: closures, holidays, patron saint. */
export function closureOn(
  date: string,
  rules: readonly ClosureRule[],
  patronSaint: { day: string; name: string } | null,
): DayClosed | null {
  const ruled = (kind: ClosureKind) =>
    rules.find((rule) => rule.kind === kind && rule.from <= date && date <= rule.to)?.reason;
  const extraordinary = ruled('EXTRAORDINARY');
  if (extraordinary !== undefined) return { kind: 'EXTRAORDINARY', reason: extraordinary };
  const holiday = nationalHoliday(date) ?? ruled('HOLIDAY');
  if (holiday !== undefined) return { kind: 'HOLIDAY', reason: holiday };
  const saint = patronSaint?.day === date.slice(5) ? patronSaint.name : ruled('PATRON_SAINT');
  return saint === undefined ? null : { kind: 'PATRON_SAINT', reason: saint };
}

function daysFrom(earlier: number, date: string): number {
  return (Date.parse(date) - earlier) / 86_400_000;
}

/** Easter Sunday of the Gregorian calendar (the computus of Meeus, Jones and Butcher), as UTC midnight. */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}
