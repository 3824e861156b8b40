import { candidates, isOffered } from '../../scheduling/assign.ts';
import type { RequestContext } from '../../context.ts';
import { checkRequest, type BookRequest } from './book.schema.ts';
import type { BookOutcome } from './book.result.ts';
import { bookableWindow } from '../availability/bookable-slots.ts';
import { type Proof, reserveSlot, type Terms } from './reserve-slot.ts';

/** A citizen books what `availability` offers: on the grid, after the minimum notice, before the horizon. */
const CITIZENS: Omit<Terms, 'admit' | 'proof'> = {
  source: 'ONLINE',
  privacyShown: true,
  bound: true,
  whoCanTake(ctx, agenda, day, operators, startsAt) {
    const bookable = bookableWindow(agenda, ctx.now, ctx.municipality.timeZone);
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
  ctx: RequestContext,
  request: BookRequest,
  admit: () => Promise<void> = everybody,
  proof: () => Promise<Proof> = unasked,
): Promise<BookOutcome> {
  const parseInput = checkRequest(request, ctx.locale);
  return parseInput.kind === 'invalid'
    ? parseInput
    : reserveSlot(ctx, parseInput.request, { ...CITIZENS, admit, proof });
}

async function everybody(): Promise<void> {}

async function unasked(): Promise<Proof> {
  return { given: true, everywhere: false };
}
