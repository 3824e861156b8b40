import type { MeFragment } from '../gql/graphql.ts';

/** Returns whether to offer booking out of hours or over capacity in an operator's agenda; the server decides. */
export function canOverride(me: Pick<MeFragment, 'role' | 'operatorId'>, operatorId: string | null): boolean {
  return operatorId !== null && (me.role !== 'OPERATOR' || operatorId === me.operatorId);
}
