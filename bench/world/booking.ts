import { randomInt } from 'node:crypto';
import { offeredDays } from '../../api/src/booking/availability.ts';
import { readTrustedDocuments } from '../../api/src/guard/trusted-documents.ts';
import type { Caller } from './http.ts';
import { COUNTERS } from './office-sql.ts';
import type { World } from './world.ts';

/** A time that nobody holds yet. */
export type Wish = { serviceId: number; startsAt: number };

/** The times of the free counters, each as often as it can be had, neighbours at different counters: nobody contends. */
export async function freeTimes({ work }: World): Promise<() => Wish> {
  const months = [
    ['2026-12-01', '2026-12-31'],
    ['2027-01-01', '2027-02-28'],
    ['2027-03-01', '2027-04-30'],
  ] as const;
  const times: Wish[] = [];
  for (const [from, to] of months) {
    const offered = await Promise.all(
      COUNTERS.map((serviceId) => offeredDays(work, { serviceId, operatorId: null }, from, to)),
    );
    const starts = offered.map((one) => one!.days.flatMap(({ free }) => free));
    for (let operator = 0; operator < 5; operator++) {
      for (let nth = 0; nth < starts[0]!.length; nth++) {
        times.push(...COUNTERS.map((serviceId, counter) => ({ serviceId, startsAt: starts[counter]![nth]! })));
      }
    }
  }
  let next = 0;
  return () => {
    const time = times[next++];
    if (time === undefined) throw new Error('All counters are booked out: the bench wants more times than there are.');
    return time;
  };
}

const [hash] = [...readTrustedDocuments()].find(([, { text }]) => /mutation Book\b/.test(text))!;
const BOOK = { operationName: 'Book', extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };

type Booked = { book: { __typename: string; booking?: { id: string; number: number } } };

/** One citizen books with anybody, as the citizens' page does; what the service answered. */
export async function bookOverHttp(
  caller: Caller,
  { serviceId, startsAt }: Wish,
  key: string,
): Promise<Booked['book']> {
  const { book } = await caller.graphql<Booked>({
    ...BOOK,
    variables: {
      input: {
        serviceId: String(serviceId),
        operatorId: null,
        startsAt: new Date(startsAt).toISOString(),
        // Everybody a person of their own: one person may not book without end.
        applicant: {
          name: 'Maria',
          surname: 'Esposito',
          phone: `333 ${randomInt(1_000_000, 9_999_999)}`,
          email: `${key}@example.it`,
        },
        notes: '',
        privacyRead: true,
        noticeRead: true,
        idempotencyKey: key,
      },
    },
  });
  return book;
}

/** Why the bookings made under keys that begin so are not right: one that was acknowledged is not there, or two hold the same time. */
export async function wrongAmong({ pool }: World, prefix: string, acknowledged: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ made: string[]; doubles: number }>(
    `select array_agg(id) as made,
       count(*) filter (where starts_at < (
         select max(free_at) from booking as other where other.municipality_id = booking.municipality_id
           and other.operator_id = booking.operator_id and other.counter = booking.counter and other.id <> booking.id
           and other.starts_at <= booking.starts_at and other.starts_at > booking.starts_at - interval '1 day'
           and other.status = 'CONFIRMED' and (other.starts_at, other.id) < (booking.starts_at, booking.id)))::int as doubles
     from booking where municipality_id = 1 and idempotency_key like $1 || '%'`,
    [prefix],
  );
  const { made, doubles } = rows[0]!;
  const there = new Set(made);
  const lost = acknowledged.filter((id) => !there.has(id)).length;
  const wrong: string[] = [];
  if (lost > 0) wrong.push(`${lost} acknowledged bookings are not there`);
  if (doubles > 0) wrong.push(`${doubles} bookings overlap others`);
  if (there.size !== acknowledged.length)
    wrong.push(`${there.size} bookings were made, ${acknowledged.length} acknowledged`);
  return wrong;
}
