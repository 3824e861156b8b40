import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { AgendaChangedDocument } from '../gql/graphql.ts';
import { useConnectionStatus } from './connection-status.ts';

const RESUBSCRIBE_DELAY_MS = 2_000;

/** The days that a change touched; null: some changes may have been missed. */
type Change = { from: string; to: string } | null;

/** Hears of each change of a place's agenda, for as long as it is on the screen. */
export function useAgendaChanges(placeId: string, onChange: (change: Change) => void): void {
  const handleChange = useEffectEvent(onChange);
  const client = useApolloClient();
  const status = useConnectionStatus();
  const wasLost = useRef(false);

  useEffect(() => {
    if (status === 'connected' && wasLost.current) handleChange(null);
    wasLost.current = status === 'lost';
  }, [status]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let subscription = subscribe();
    function subscribe() {
      return client.subscribe({ query: AgendaChangedDocument, variables: { placeId } }).subscribe({
        next: ({ data }) => data && handleChange(data.agendaChanged),
        error: resubscribe,
        complete: resubscribe,
      });
    }
    // A server that stops says that it has told everything; another one goes on.
    function resubscribe() {
      timer = setTimeout(() => {
        subscription = subscribe();
        handleChange(null);
      }, RESUBSCRIBE_DELAY_MS);
    }
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  }, [client, placeId]);
}
