import type { TestOffice } from '../../test-support/fixtures.ts';
import { getAvailability } from '../availability/availability.ts';
import { book } from '../create/book.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { acceptOffer } from '../waiting-list/answer/accept-offer.ts';
import { declineOffer, leaveWaitingList } from '../waiting-list/answer/answer-request.ts';
import { sweepWaitingList } from '../waiting-list/offers/waiting-list.job.ts';
import { createWaitingList } from './waiting-list.ts';

/** Something that a citizen does, or half an hour that passes; `nth` chooses who. */
export type WaitingOperation = {
  act: 'free' | 'join' | 'book' | 'accept' | 'decline' | 'leave' | 'wait';
  nth: number;
};

const HALF_HOUR_MS = 1_800_000;
const DAY_MS = 86_400_000;
const [TUESDAY, FRIDAY] = ['2026-11-24', '2026-11-27'];
const PARTS = ['ANY', 'MORNING', 'AFTERNOON'] as const;
const NOON = 13 * 60;

type Waiting = { id: string; part: (typeof PARTS)[number]; short: boolean; at: number; seen: number[] };
type NewOffer = { id: string; startsAt: number; at: number };

/** A service with three times a day, all booked, its waiting list, and what must be true of both. */
export async function createWaitingStage(office: TestOffice) {
  const list = createWaitingList(() => office);
  const service = await office.addService({ horizonDays: 4, durationMinutes: 60, stepMinutes: 60 });
  const operator = await office.addOperator([service], { hours: { weekdays: [2, 3, 4, 5], opens: 660, closes: 840 } });
  let now = office.ctx().now;
  let people = 0;
  let lastSweep = new Date(0);
  const tokens: string[] = [];
  const joined: { id: string; token: string }[] = [];
  const ctx = () => office.ctx({ now });
  const query = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await office.pool.query<Row>(text, values)).rows;

  async function listFree(): Promise<number[]> {
    const found = await getAvailability(ctx(), { serviceId: service.id, operatorId: null }, TUESDAY, FRIDAY);
    return found!.days.flatMap(({ free }) => free);
  }

  async function bookFree(nth: number): Promise<void> {
    const free = await listFree();
    if (free.length === 0) return;
    const who = `Cliente${people++}`;
    const startsAt = new Date(free[nth % free.length]!).toISOString();
    const outcome = await book(ctx(), createBookingRequest(service, startsAt, who));
    if (outcome.kind === 'booked') tokens.push(outcome.cancelToken);
  }

  async function answerNth(nth: number, act: 'accept' | 'decline' | 'leave'): Promise<void> {
    const one = joined[nth % Math.max(joined.length, 1)];
    if (one === undefined) return;
    if (act === 'leave') return void (await leaveWaitingList(ctx(), one.token));
    const offerId = (await list.read(one.id)).offer?.id ?? '';
    if (act === 'decline') return void (await declineOffer(ctx(), one.token, offerId));
    const outcome = await acceptOffer(ctx(), { token: one.token, offerId, noticeRead: false });
    if (outcome.kind === 'booked') tokens.push(office.ctx().cancelTokenFor(outcome.booking.id, 0));
  }

  /** Whether a request suits a free start, by the words of the citizens' page. */
  function suits({ part, short, seen }: Waiting, startsAt: number): boolean {
    const minute = ((startsAt + HALF_HOUR_MS * 2) % DAY_MS) / 60_000;
    const inPart = part === 'ANY' || (part === 'MORNING') === minute < NOON;
    return inPart && !seen.includes(startsAt) && (short || startsAt >= now + DAY_MS);
  }

  const readWaiting = () =>
    query<Waiting>(
      `select id, day_part as part, short_notice as short, extract(epoch from created_at)::float8 * 1000 as at,
         array(select extract(epoch from starts_at)::float8 * 1000 from slot_offer
           where request_id = request.id) as seen
       from watch_request as request where service_slug = $1 and state = 'WAITING' and offers_made < 3`,
      [service.slug],
    );

  for (let free = await listFree(); free.length > 0; free = await listFree()) await bookFree(0);
  return {
    async run({ act, nth }: WaitingOperation): Promise<void> {
      // Each sweep has an instant of its own, by which its offers are found.
      now += 1_000;
      if (act === 'wait') now += HALF_HOUR_MS * (1 + (nth % 6));
      else if (act === 'book') await bookFree(nth);
      else if (act === 'free') {
        const [token] = tokens.splice(nth % Math.max(tokens.length, 1), 1);
        if (token !== undefined) await cancelByToken(ctx(), { token, reason: '' });
      } else if (act === 'join') {
        const changes = { dayPart: PARTS[nth % 3]!, shortNotice: nth % 2 === 0 };
        joined.push(await list.join(service, `Attesa${service.id}x${people++}`, changes, ctx()));
      } else await answerNth(nth, act);
    },
    async sweep(): Promise<number> {
      lastSweep = new Date(now);
      return sweepWaitingList(ctx());
    },
    /** Times of a lane that two bookings, two holds, or a booking and a hold have at once. */
    findDoubleHolders: () =>
      query(
        `with taken as (
           select id, counter, starts_at, busy_until from booking where operator_id = $1 and status = 'CONFIRMED'
           union all select id, counter, starts_at, busy_until from slot_hold where operator_id = $1 and held_until > $2
         )
         select one.id from taken one join taken other on one.id < other.id and one.counter = other.counter
           and one.starts_at < other.busy_until and other.starts_at < one.busy_until`,
        [operator.id, new Date(now)],
      ),
    /** Requests that suit a free time which starts late enough to be offered. */
    async findPassedOver(): Promise<string[]> {
      const waiting = await readWaiting();
      const free = (await listFree()).filter((startsAt) => startsAt >= now + 6 * HALF_HOUR_MS);
      return free.flatMap((startsAt) => waiting.filter((one) => suits(one, startsAt)).map(({ id }) => id));
    },
    /** Offers of the last sweep that suit a citizen who joined before and still waits. */
    async findOutOfOrder(): Promise<string[]> {
      const waiting = await readWaiting();
      const offers = await query<NewOffer>(
        `select offer.id, extract(epoch from offer.starts_at)::float8 * 1000 as "startsAt",
           extract(epoch from request.created_at)::float8 * 1000 as at
         from slot_offer as offer join watch_request as request on request.id = offer.request_id
         where offer.service_id = $1 and offer.created_at = $2 and offer.state = 'OPEN'`,
        [service.id, lastSweep],
      );
      return offers
        .filter(({ startsAt, at }) => waiting.some((one) => one.at < at && suits(one, startsAt)))
        .map(({ id }) => id);
    },
    /** Live holds that no open offer explains, and open offers whose time is over. */
    findEndlessHolds: () =>
      query(
        `select id from slot_hold where service_id = $1 and held_until > $2
           and not exists (select from slot_offer where service_id = $1 and state = 'OPEN'
             and slot_offer.starts_at = slot_hold.starts_at)
         union all select id from slot_offer where service_id = $1 and state = 'OPEN' and answer_by <= $2`,
        [service.id, new Date(now)],
      ),
  };
}

/** The stage of one sequence of operations. */
export type WaitingStage = Awaited<ReturnType<typeof createWaitingStage>>;
