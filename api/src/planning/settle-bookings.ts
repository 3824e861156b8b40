import { audit } from '../audit.ts';
import { cancelBooking } from '../booking/cancel-booking.ts';
import { findById } from '../booking/find-booking.ts';
import { move } from '../booking/move.ts';
import type { BookingStatus } from '../data/booking.ts';
import type { Work } from '../work.ts';
import type { Choice } from './choices.ts';
import type { HeldBooking } from './plan.ts';

/** What became of the bookings that a change hit. */
export type Settled = { kept: number; moved: number; cancelled: number };

/** A booking with what was chosen for it. */
export type Chosen<Made extends Choice = Choice> = { booking: HeldBooking; choice: Made };

const HOLDING: ReadonlySet<BookingStatus> = new Set(['REQUESTED', 'CONFIRMED']);

type Move = Extract<Choice, { kind: 'MOVE' }>;
type Cancel = Extract<Choice, { kind: 'CANCEL' }>;

/** Does to each booking what was chosen for it; the first that cannot be moved where it was to go ends it all. */
export async function settleBookings(work: Work, chosen: readonly Chosen[]): Promise<Settled | { lost: HeldBooking }> {
  const settled: Settled = { kept: 0, moved: 0, cancelled: 0 };
  for (const { booking, choice } of chosen) {
    if (choice.kind === 'CANCEL' && (await cancelOne(work, { booking, choice }))) settled.cancelled++;
  }
  let waiting = chosen.flatMap(({ booking, choice }) => (choice.kind === 'MOVE' ? [{ booking, choice }] : []));
  while (waiting.length > 0) {
    // One may be on its way to where another still is: whoever finds the place taken tries again after the others.
    const refused: Chosen<Move>[] = [];
    for (const one of waiting) {
      const outcome = await moveOne(work, one);
      if (outcome === 'refused') refused.push(one);
      if (outcome === 'moved') settled.moved++;
    }
    if (refused.length === waiting.length) return { lost: refused[0]!.booking };
    waiting = refused;
  }
  for (const { booking, choice } of chosen) {
    if (choice.kind !== 'KEEP') continue;
    audit(work.em, work, { act: 'keepBooking', subject: 'Booking', subjectId: booking.id });
    settled.kept++;
  }
  return settled;
}

async function cancelOne(work: Work, { booking, choice }: Chosen<Cancel>): Promise<boolean> {
  const found = await findById(work, booking.id);
  return found !== null && (await cancelBooking(work, found.facts, found.locale, choice.reason)) !== null;
}

async function moveOne(work: Work, { booking, choice }: Chosen<Move>): Promise<'moved' | 'refused' | 'gone'> {
  const { id, sequence } = booking;
  const { startsAt, operatorId } = choice;
  // Rows are changed by statements, behind the back of what was read before.
  work.em.clear();
  const outcome = await move(work, { bookingId: id, sequence, startsAt, operatorId });
  switch (outcome.kind) {
    case 'moved':
      return 'moved';
    case 'notFound':
      return 'gone';
    case 'changed':
      // Its citizen cancelled it a moment ago, or the desk has served it: there is nothing to move any more.
      return HOLDING.has(outcome.booking.status) ? 'refused' : 'gone';
    case 'taken':
    case 'notOffered':
      return 'refused';
  }
}
