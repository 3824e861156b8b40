import type { GraphQLContext, Staff } from '../../graphql/graphql-context.ts';
import { can, type Target } from '../../staff/permissions.ts';
import type { AgendaChange } from '../../context.ts';

/** A change of an agenda with the current staff session of the subscriber. Staff is null after sign-out. */
export type AuthorizedChange = { change: AgendaChange; staff: Staff | null };

/**
 * Yields the changes of a place until the subscriber signs out or loses the permission to read its agenda. The session
 * is read again for every change, because a screen stays open all day and a sign-out can reach another server. The last
 * yielded change may be one that the subscriber may no longer read, so the resolver checks the permission too.
 */
export async function* subscribeToAuthorizedChanges(
  { changesOf, staffNow }: Pick<GraphQLContext, 'changesOf' | 'staffNow'>,
  placeId: number,
): AsyncIterableIterator<AuthorizedChange> {
  for await (const change of changesOf(placeId)) {
    const staff = await staffNow();
    yield { change, staff };
    if (staff === null || !can(staff, 'readAgenda', toReadTarget(placeId, staff))) return;
  }
}

/** Returns the permission target for a subscription to a place: the place, or the staff member's own agenda there. */
export function toReadTarget(placeId: number, staff: Staff | null): Target {
  return { placeIds: [placeId], operatorId: staff?.operatorId ?? null };
}
