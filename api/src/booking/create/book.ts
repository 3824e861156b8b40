import { candidates, isOffered } from '../../scheduling/assign.ts';
import type { Work } from '../../context.ts';
import { checkRequest, type BookRequest } from './book.schema.ts';
import type { BookOutcome } from './book.result.ts';
import { bookableSpan } from '../availability/bookable-slots.ts';
import { type Proof, takeTime, type Terms } from './reserve-slot.ts';

/** A citizen books what `availability` offers: on the grid, after the minimum notice, before the horizon. */
const CITIZENS: Omit<Terms, 'admit' | 'proof'> = {
  source: 'ONLINE',
  privacyShown: true,
  bound: true,
  whoCanTake(work, agenda, day, operators, startsAt) {
    const bookable = bookableSpan(agenda, work.now, work.municipality.timeZone);
    return {
      offered: isOffered(day, startsAt, agenda.service, operators, bookable),
      who: candidates(day, startsAt, agenda.service, operators, bookable),
    };
  },
};

/**
 * Books a time for a citizen: one read, one write. The same request under the same key is answered with the same
 * booking and the same token, however often it comes; when anybody will do, the next free operator is tried.
 * `admit` says whether this citizen may ask at all, by throwing; it is asked while the agenda is read.
 * `proof` is asked then too: whether the browser worked for it, where that is wanted.
 */
export async function book(
  work: Work,
  request: BookRequest,
  admit: () => Promise<void> = everybody,
  proof: () => Promise<Proof> = unasked,
): Promise<BookOutcome> {
  const checked = checkRequest(request, work.locale);
  return checked.kind === 'invalid' ? checked : takeTime(work, checked.request, { ...CITIZENS, admit, proof });
}

async function everybody(): Promise<void> {}

async function unasked(): Promise<Proof> {
  return { given: true, everywhere: false };
}
