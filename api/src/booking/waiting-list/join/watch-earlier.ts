import type { RequestContext } from '../../../context.ts';
import type { FieldProblem } from '../../../graphql/field-errors.ts';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { type ClosedReason, getClosedReason } from '../../correct/closed-booking.ts';
import { findAnyByToken } from '../../find-booking.ts';
import { findRequestById, type StoredRequest } from '../read-watch-request.ts';
import { insertRequest } from './insert-request.ts';
import { findWishProblems, type Wishes } from './wishes.ts';

/** Result of waiting for a time earlier than one's own. */
export type WatchEarlierOutcome =
  | { kind: 'joined'; request: StoredRequest }
  | { kind: 'notFound' }
  /** Why the booking is not open; `unconfirmed` waits for its confirmation by e-mail. */
  | { kind: ClosedReason | 'unconfirmed' }
  | { kind: 'invalid'; errors: FieldProblem[] };

/** Puts the holder of a booking on the waiting list for earlier times of its service and place, once per booking. */
export async function watchEarlier(
  context: Pick<GraphQLContext, 'ctx' | 'keyedHash'>,
  token: string,
  wishes: Wishes,
): Promise<WatchEarlierOutcome> {
  const { ctx } = context;
  const found = await findAnyByToken(ctx, token);
  if (found === null) return { kind: 'notFound' };
  const { details, locale } = found;
  const closed = getClosedReason(ctx, details);
  if (closed !== null) return { kind: closed };
  if (details.confirmBy !== null || details.status !== 'CONFIRMED') return { kind: 'unconfirmed' };
  const errors = findWishProblems(ctx, wishes);
  if (errors.length > 0) return { kind: 'invalid', errors };
  const inOwnLanguage: RequestContext = { ...ctx, locale };
  const { id } = await insertRequest(
    { ...context, ctx: inOwnLanguage },
    {
      ...wishes,
      serviceSlug: details.service.slug,
      placeIds: [details.place.id],
      applicant: null,
      notes: '',
      bookingId: details.id,
      mustConfirm: false,
      privacyRead: false,
    },
  );
  return { kind: 'joined', request: (await findRequestById(ctx, id))! };
}
