import type { GraphQLContext } from './graphql-context.ts';

/**
 * Looks up a record by the token of a mail link. Invalid tokens count towards the rate limit of the network, valid ones
 * do not, so many citizens behind one address can open their mails.
 */
export async function openingLink<Found>(
  { admit, giveBack }: Pick<GraphQLContext, 'admit' | 'giveBack'>,
  open: () => Promise<Found>,
  isRight: (found: Found) => boolean = (found) => found !== null,
): Promise<Found> {
  await admit('openLink');
  const found = await open();
  if (isRight(found)) await giveBack('openLink');
  return found;
}
