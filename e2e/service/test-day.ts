import { availability, book, offeredService, type OfferedDay, type OfferedService } from './api.ts';

/** A time of the agenda: as the API tells it and as a citizen in Rome reads it. */
export interface Time {
  startsAt: string;
  endsAt: string;
  /** "9:15" */
  clock: string;
  /** "9:30" */
  endClock: string;
}

/** A day that belongs to one test alone. */
export interface OwnDay {
  service: OfferedService;
  /** "2026-12-17" */
  date: string;
  /** "giovedì 17 dicembre 2026" */
  name: string;
  /** Its free times, in order. */
  times: Time[];
}

/** Whose share of the days: tests that run at the same moment never look at the same day. */
export interface Share {
  parallelIndex: number;
  workers: number;
}

const DAY = 86_400_000;
const FIRST_DAY_FROM_NOW = 2;
const MOST_DAYS = 60;

/**
 * A day of a service with some free times, and no taken one, for the test that runs now. Days are dealt out among the
 * workers, and a worker runs one test at a time: so nobody else books, or looks at, that day while the test runs.
 */
export async function ownDay(slug: string, share: Share, atLeast = 4): Promise<OwnDay> {
  const service = await offeredService(slug);
  const from = Date.now() + FIRST_DAY_FROM_NOW * DAY;
  const to = Date.now() + Math.min(service.horizonDays, MOST_DAYS) * DAY;
  const days = await availability(service.id, isoDate(from), isoDate(to));
  const mine = days.filter(
    ({ date, free }) => (Date.parse(date) / DAY) % share.workers === share.parallelIndex && free.length >= atLeast,
  );
  const day = mine.find(({ taken }) => taken.length === 0) ?? mine[0];
  if (day === undefined) throw new Error(`No day of ${slug} is left for this test.`);
  return { service, date: day.date, name: dayName(day.date), times: timesOf(day, service) };
}

/** The first day of a service from tomorrow on, for a test that has the whole service to itself. */
export async function dayOf(slug: string): Promise<OwnDay> {
  const service = await offeredService(slug);
  const from = Date.now() + DAY;
  const days = await availability(service.id, isoDate(from), isoDate(from + 7 * DAY));
  const day = days.find(({ free }) => free.length > 0);
  if (day === undefined) throw new Error(`${slug} has no open day within a week.`);
  return { service, date: day.date, name: dayName(day.date), times: timesOf(day, service) };
}

/** One day as it stands now. */
export async function dayNow({ service, date }: OwnDay): Promise<OfferedDay> {
  const [day] = await availability(service.id, date, date);
  if (day === undefined) throw new Error(`The API did not answer for ${date}.`);
  return day;
}

/** With whom, and what they want to be known. */
interface Wishes {
  operatorId?: string;
  notes?: string;
}

/** Somebody else takes a time; says the secret of their mail's link. */
export async function takeTime(
  { service }: OwnDay,
  time: Time,
  applicant: Record<string, string>,
  wishes: Wishes = {},
): Promise<string> {
  const answer = await book({
    serviceId: service.id,
    startsAt: time.startsAt,
    applicant,
    ...wishes,
    privacyRead: true,
    noticeRead: true,
    idempotencyKey: crypto.randomUUID(),
  });
  if (answer.cancelToken === undefined) throw new Error(`The time could not be taken: ${answer.__typename}`);
  return answer.cancelToken;
}

function timesOf({ free }: OfferedDay, { durationMinutes }: OfferedService): Time[] {
  return free.map((startsAt) => {
    const endsAt = new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();
    return { startsAt, endsAt, clock: clockInRome(startsAt), endClock: clockInRome(endsAt) };
  });
}

function clockInRome(instant: string): string {
  const at = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' });
  return at.format(new Date(instant)).replace(/^0/, '');
}

function isoDate(instant: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(instant);
}

function dayName(date: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('it-IT', options).format(new Date(date));
}
