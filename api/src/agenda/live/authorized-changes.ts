import type { GraphQLContext, Staff } from '../../graphql/graphql-context.ts';
import { can, type Target } from '../../staff/permissions.ts';
import type { AgendaChange } from '../../context.ts';

/** A change of an agenda, and who it is that would hear of it by now. */
export type AuthorizedChange = { change: AgendaChange; staff: Staff | null };

/**
 * The changes of a place, for as long as whoever listens is signed in and may see them. A screen stays open all day: with
 * each change one looks again who is there, on whichever server they signed out or were shut out. The last one is not
 * for them any more.
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

/** What whoever listens to a place must be allowed to read: the place, or their own agenda there. */
export function toReadTarget(placeId: number, staff: Staff | null): Target {
  return { placeIds: [placeId], operatorId: staff?.operatorId ?? null };
}
