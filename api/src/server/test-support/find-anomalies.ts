import type { CalendarInstants } from './calendar-instants.ts';
import type { DayLived } from './run-through-clock-change.ts';
import { moments, type WallDay } from './local-days.ts';

const HALF_HOUR = 30 * 60_000;
const DAY_MS = 86_400_000;

/** A mail as its reader and the calendar program understand it. */
export type MailSent = { number: number; text: string; file: CalendarInstants };
/** A booking in the database. */
export type Stored = { number: number; start: number; end: number; cancelled: boolean };
/** What was shown, sent and stored of some days, by a server of one time zone. */
export type Life = { minutesBehindUtc: number; days: DayLived[]; mails: MailSent[]; stored: Stored[] };

/** The time as written in the mail. */
function inWords(startsAt: string): string {
  const date = new Date(`${startsAt.slice(0, 10)}T12:00:00Z`);
  const written = new Intl.DateTimeFormat('it', { dateStyle: 'full', timeZone: 'UTC' }).format(date);
  return `${written} alle ore ${startsAt.slice(11, 16).replace(/^0/, '')}`;
}

/** What of a life is not as the law and docs/time.md have it. */
export function notAsItShouldBe({ days, mails, stored }: Life, wanted: WallDay[]): string[] {
  const wrong: string[] = [];
  const check = (what: string, found: unknown, right: unknown) => {
    const [one, other] = [JSON.stringify(found), JSON.stringify(right)];
    if (one !== other) wrong.push(`${what}: ${one}, not ${other}`);
  };
  for (const [index, day] of wanted.entries()) {
    const { date, starts, hours } = day;
    const lived = days[index]!;
    check(`${date} offers`, lived.offered, starts);
    check(`${date} second round`, lived.secondRound, hours === 25 ? 'SlotNotOffered' : null);
    const booked: string[] = [];
    for (const [turn, at] of moments(day).entries()) {
      const look = lived.looked[turn]!;
      const next = starts.find((start) => Date.parse(start) >= at && !booked.includes(start));
      check(`${date} free at ${at}`, look.nextFreeAt.startsWith(date) ? look.nextFreeAt : undefined, next);
      if (next === undefined || look.booked === null) continue;
      booked.push(next);
      const start = Date.parse(next);
      const { startsAt, endsAt, file } = look.booked;
      check(`${next} is booked`, [startsAt, Date.parse(endsAt)], [next, start + HALF_HOUR]);
      const instants = { start, end: start + HALF_HOUR, rings: start - DAY_MS };
      check(`${next} in the calendar`, file, { method: 'PUBLISH', ...instants });
      const mail = mails.find(({ number }) => number === look.booked!.number)!;
      check(`${next} in the mail's calendar`, mail.file, { method: 'REQUEST', ...instants });
      check(`${next} in the mail's words`, mail.text.includes(`\n${inWords(next)}, finisce `), true);
      const row = stored.find(({ number }) => number === look.booked!.number)!;
      check(`${next} in the database`, [row.start, row.end], [start, start + HALF_HOUR]);
    }
    const inOrder = booked.toSorted();
    check(
      `${date} in the agenda`,
      lived.agenda.bookings.map(({ startsAt }) => startsAt),
      inOrder,
    );
    const [open] = lived.agenda.open;
    const length = open && Date.parse(open.endsAt) - Date.parse(open.startsAt);
    check(`${date} is open`, [lived.agenda.open.length, length], [1, hours * 2 * HALF_HOUR]);
    const { bookings, fillRate } = lived.numbers;
    check(
      `${date} in numbers`,
      [bookings, fillRate.toFixed(4)],
      [booked.length + 1, (booked.length / (hours * 2)).toFixed(4)],
    );
    const cancelled = mails.filter(({ file }) => file.method === 'CANCEL' && file.start === Date.parse(lived.givenUp));
    check(
      `${date} cancelled`,
      cancelled.map(({ text }) => text.includes(inWords(starts[5]!))),
      [true],
    );
  }
  return wrong;
}
