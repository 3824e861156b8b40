import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { AgendaChangedDocument } from '../gql/graphql.ts';
import { useConnectionStatus } from './connection-status.ts';

const RESUBSCRIBE_DELAY_MS = 2_000;

/** The first and last changed day. Null if changes may have been missed. */
type Change = { from: string; to: string } | null;

/** Subscribes to the changes of a place's agenda while the component is mounted. */
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
    // A server that shuts down completes the subscription: subscribe again, another replica will accept it.
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
