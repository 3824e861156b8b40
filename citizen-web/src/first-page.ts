import { findStep } from './booking/journey/steps.ts';
import { PlacesDocument, ShellDocument } from './gql/graphql.ts';

/** Returns the queries that the page at a path needs before its first render, by operation name. */
export function firstPageQueries(
  pathname: string,
): ReadonlyArray<[name: string, document: typeof ShellDocument | typeof PlacesDocument]> {
  return findStep(pathname) === null
    ? [['Shell', ShellDocument]]
    : [
        ['Shell', ShellDocument],
        ['Places', PlacesDocument],
      ];
}
