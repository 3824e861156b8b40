import type { GraphQLContext } from './graphql-context.ts';

/**
 * Opens something by the secret of a mail's link. Wrong secrets count towards the limit of this network address, right
 * ones do not: whoever guesses is slowed down, and a whole town behind one address may open its mails.
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
