import { getAvailability, sendBooking, getService, type OfferedDay, type OfferedService } from './api.ts';

/** A slot: instants as returned by the API, and local times in Rome as shown to citizens. */
export interface Time {
  startsAt: string;
  endsAt: string;
  /** "9:15" */
  clock: string;
  /** "9:30" */
  endClock: string;
}

/** A day that only one test uses. */
export interface TestDay {
  service: OfferedService;
  /** "2026-12-17" */
  date: string;
  /** "giovedì 17 dicembre 2026" */
  name: string;
  /** Its free times in ascending order. */
  times: Time[];
}

/** A worker's share of the days: tests that run in parallel never use the same day. */
export interface WorkerShare {
  parallelIndex: number;
  workers: number;
}

const DAY_MS = 86_400_000;
const FIRST_DAY_FROM_NOW = 2;
const MAX_DAYS = 60;

/**
 * Returns a day of a service with free times, preferably without a booking. The days are distributed among the workers,
 * and a worker runs one test at a time, so no other test uses this day while the test runs.
 */
export async function findTestDay(slug: string, share: WorkerShare, atLeast = 4): Promise<TestDay> {
  const service = await getService(slug);
  const from = Date.now() + FIRST_DAY_FROM_NOW * DAY_MS;
  const to = Date.now() + Math.min(service.horizonDays, MAX_DAYS) * DAY_MS;
  const days = await getAvailability(service.id, isoDate(from), isoDate(to));
  const ownDays = days.filter(
    ({ date, free }) => (Date.parse(date) / DAY_MS) % share.workers === share.parallelIndex && free.length >= atLeast,
  );
  const day = ownDays.find(({ taken }) => taken.length === 0) ?? ownDays[0];
  if (day === undefined) throw new Error(`No day of ${slug} is left for this test.`);
  return { service, date: day.date, name: dayName(day.date), times: toTimes(day, service) };
}

/** Returns the first open day of a service from tomorrow on, for a test with a service of its own. */
export async function findFirstOpenDay(slug: string): Promise<TestDay> {
  const service = await getService(slug);
  const from = Date.now() + DAY_MS;
  const days = await getAvailability(service.id, isoDate(from), isoDate(from + 7 * DAY_MS));
  const day = days.find(({ free }) => free.length > 0);
  if (day === undefined) throw new Error(`${slug} has no open day within a week.`);
  return { service, date: day.date, name: dayName(day.date), times: toTimes(day, service) };
}

/** Returns the current availability of a day. */
export async function refreshDay({ service, date }: TestDay): Promise<OfferedDay> {
  const [day] = await getAvailability(service.id, date, date);
  if (day === undefined) throw new Error(`The API returned no day for ${date}.`);
  return day;
}

/** Returns the starts that were free when the spec began and are taken now, without times that earlier specs hold. */
export async function listNewlyTaken(day: TestDay): Promise<string[]> {
  const { taken } = await refreshDay(day);
  return taken.filter((start) => day.times.some(({ startsAt }) => startsAt === start));
}

/** Optional input of a booking. */
interface BookingOptions {
  operatorId?: string;
  notes?: string;
}

/** Books a time through the API and returns the cancellation token. */
export async function bookTime(
  { service }: TestDay,
  time: Time,
  applicant: Record<string, string>,
  options: BookingOptions = {},
): Promise<string> {
  const result = await sendBooking({
    serviceId: service.id,
    startsAt: time.startsAt,
    applicant,
    ...options,
    privacyRead: true,
    noticeRead: true,
    idempotencyKey: crypto.randomUUID(),
  });
  if (result.cancelToken === undefined) throw new Error(`The booking failed: ${result.__typename}`);
  return result.cancelToken;
}

/** Returns the free times of a day. */
export function toTimes({ free }: OfferedDay, { durationMinutes }: OfferedService): Time[] {
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
