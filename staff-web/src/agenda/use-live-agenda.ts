import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { AgendaDocument, type AgendaInput } from '../gql/graphql.ts';
import { coalesceRuns } from '../live/coalesce-runs.ts';
import { useAgendaChanges } from '../live/use-agenda-changes.ts';

/** Queries an agenda and refetches it after each change and after the connection was lost. */
export function useLiveAgenda(input: AgendaInput) {
  const { placeId, operatorId = null, from, to, includeCancelled = false } = input;
  const { data, error, loading, refetch } = useQuery(AgendaDocument, {
    variables: { input: { placeId, operatorId, from, to, includeCancelled } },
    fetchPolicy: 'cache-and-network',
  });
  const reload = useMemo(() => coalesceRuns(() => refetch().catch(() => undefined)), [refetch]);
  useAgendaChanges(placeId, (change) => {
    if (change === null || (change.from <= to && from <= change.to)) reload();
  });
  return { days: data?.agenda, error, loading, reload };
}
