import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { AgendaChangedDocument } from '../gql/graphql.ts';
import { useStanding } from './connection-status.ts';

const LISTEN_AGAIN_MS = 2_000;

/** The days that a change touched; null: some changes may have been missed. */
type Change = { from: string; to: string } | null;

/** Hears of each change of a place's agenda, for as long as it is on the screen. */
export function useChanges(placeId: string, onChange: (change: Change) => void): void {
  const heard = useEffectEvent(onChange);
  const client = useApolloClient();
  const standing = useStanding();
  const wasLost = useRef(false);

  useEffect(() => {
    if (standing === 'on' && wasLost.current) heard(null);
    wasLost.current = standing === 'lost';
  }, [standing]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let listening = listen();
    function listen() {
      return client.subscribe({ query: AgendaChangedDocument, variables: { placeId } }).subscribe({
        next: ({ data }) => data && heard(data.agendaChanged),
        error: listenAgain,
        complete: listenAgain,
      });
    }
    // A server that stops says that it has told everything; another one goes on.
    function listenAgain() {
      timer = setTimeout(() => {
        listening = listen();
        heard(null);
      }, LISTEN_AGAIN_MS);
    }
    return () => {
      clearTimeout(timer);
      listening.unsubscribe();
    };
  }, [client, placeId]);
}
