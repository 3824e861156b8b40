import { randomUUID } from 'node:crypto';
import { SIGN_IN, PASSWORD } from '../../test-support/staff-area.ts';
import type { ServiceElsewhere } from './service-in-time-zone.ts';
import { eventIn, type CalendarInstants } from './calendar-instants.ts';
import { moments, type WallDay } from './local-days.ts';

/** What citizens and staff were shown of one day, without ids and secrets. */
export type DayLived = {
  date: string;
  offered: string[];
  /** How asking for half past two in winter time ended: on one night of the year that is its second time. */
  secondRound: string | null;
  /** Booked the evening before, and cancelled. */
  givenUp: string;
  /** For each instant: the next free slot, booked if it is on this day. */
  looked: { at: number; nextFreeAt: string; booked: Booked | null }[];
  agenda: { open: Span[]; bookings: Span[] };
  numbers: { bookings: number; fillRate: number };
};
type Span = { startsAt: string; endsAt: string };
type Booked = Span & { number: number; cancellableUntil: string; file: CalendarInstants };

const QUARTER_HOUR = 15 * 60_000;
/** 2:30, or on the day that has none 3:30. */
const HALF_PAST_TWO = 5;

const BOOK = `mutation ($input: BookInput!) { book(input: $input) { __typename ... on Problem { message }
  ... on BookSuccess { cancelToken booking { number startsAt endsAt cancellableUntil calendarFile } } } }`;
const AVAILABLE = `query ($input: AvailabilityInput!) { availability(input: $input) { nextFreeAt days { free } } }`;
const AGENDA = `query ($input: AgendaInput!) { agenda(input: $input) { columns { open { startsAt endsAt } bookings {
  startsAt endsAt } } } }`;
const NUMBERS = `query ($input: StatisticsInput!) { bookingStatistics(input: $input) { bookings fillRate } }`;
const OPEN = `mutation ($input: OpenOnHolidayInput!) { openOnHoliday(input: $input) { __typename } }`;
const CANCEL = `mutation ($input: CancelBookingInput!) { cancelBooking(input: $input) { __typename } }`;

/** Where the day is lived. */
export type Scene = {
  service: ServiceElsewhere;
  serviceId: string;
  placeId: string;
  email: string;
  /** Waits until no mail is pending: mails of past appointments are not sent. */
  waitForMails(): Promise<void>;
};

/** Lives through one day: looks at it the evening before, and books at each moment what is free next. */
export async function liveThrough(scene: Scene, day: WallDay): Promise<DayLived> {
  const { service, serviceId, placeId, email, waitForMails } = scene;
  const { date } = day;
  await service.setClock(Date.parse(day.starts[0]!) - QUARTER_HOUR);
  const staff = await signedIn(service.origin, email);
  if (day.holiday) await staff(OPEN, { date });
  const citizen = asking(service.origin);
  const available = async () => (await citizen(AVAILABLE, { serviceId, from: date, to: date })).availability;
  const book = async (startsAt: string) => {
    const who = `at${Date.parse(startsAt)}`;
    const applicant = { name: 'Mario', surname: 'Rossi', phone: '3331234567', email: `${who}@example.it` };
    const read = { privacyRead: true, noticeRead: true };
    return (await citizen(BOOK, { serviceId, startsAt, applicant, ...read, idempotencyKey: randomUUID() })).book;
  };

  const offered: string[] = (await available()).days[0].free;
  const secondRound = day.hours === 25 ? (await book(`${date}T02:30:00+01:00`)).__typename : null;
  const early = await book(day.starts[HALF_PAST_TWO]!);
  await citizen(CANCEL, { token: early.cancelToken });

  const looked: DayLived['looked'] = [];
  for (const at of moments(day)) {
    await waitForMails();
    await service.setClock(at);
    const { nextFreeAt } = await available();
    const booked = nextFreeAt.startsWith(date) ? withoutSecrets(await book(nextFreeAt)) : null;
    looked.push({ at, nextFreeAt, booked });
  }
  await waitForMails();
  const later = await signedIn(service.origin, email);
  const [shown] = (await later(AGENDA, { placeId, from: date, to: date })).agenda;
  const [counted] = (await later(NUMBERS, { from: date, to: date, by: 'OPERATOR' })).bookingStatistics;
  return {
    date,
    offered,
    secondRound,
    givenUp: early.booking.startsAt,
    looked,
    agenda: shown.columns[0],
    numbers: counted,
  };
}

// oxlint-disable-next-line typescript/no-explicit-any
function withoutSecrets({ booking }: any): Booked {
  const { calendarFile, ...facts } = booking;
  return { ...facts, file: eventIn(calendarFile) };
}

// oxlint-disable-next-line typescript/no-explicit-any
type Ask = (query: string, input: object) => Promise<any>;

function asking(origin: string, cookie = ''): Ask {
  return async (query, input) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
}

async function signedIn(origin: string, email: string): Promise<Ask> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SIGN_IN, variables: { input: { email, password: PASSWORD } } }),
  });
  return asking(origin, response.headers.get('set-cookie')!.split(';')[0]);
}
