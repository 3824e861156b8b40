import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BookingResolutionInput, CheckMovesDocument, type PreviewChangeInput } from '../../gql/graphql.ts';
import { type MoveVerdict, type MoveVerdicts, timeKey } from './resolution-drafts.ts';

/** What the server says about the new times of bookings: asked before the change, or told after a refusal. */
export function useMoveVerdicts() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [verdicts, setVerdicts] = useState<MoveVerdicts>({});
  const lastCheck = useRef(0);

  function add(resolutions: readonly BookingResolutionInput[], getMessage: (bookingId: string) => string | null) {
    const added = resolutions.flatMap(({ bookingId, startsAt, operatorId }): [string, MoveVerdict][] =>
      startsAt && operatorId
        ? [[bookingId, { time: timeKey({ startsAt, operatorId }), message: getMessage(bookingId) }]]
        : [],
    );
    setVerdicts((before) => ({ ...before, ...Object.fromEntries(added) }));
  }

  return {
    verdicts,
    clear: () => setVerdicts({}),
    /** Records that the server refused the new times of these bookings. */
    refuse(bookingIds: readonly string[], resolutions: readonly BookingResolutionInput[]) {
      const refused = resolutions.filter(({ bookingId }) => bookingIds.includes(bookingId));
      add(refused, () => t('resolutions.timeTaken'));
    },
    /** Asks the server about all moves together. An older answer that arrives later is dropped. */
    async check(input: PreviewChangeInput, resolutions: readonly BookingResolutionInput[]) {
      const check = ++lastCheck.current;
      const preview = await client
        .query({ query: CheckMovesDocument, variables: { input }, fetchPolicy: 'network-only' })
        .then(({ data }) => data?.previewChange)
        // Without an answer there is no verdict: the server checks again when the change is applied.
        .catch(() => undefined);
      if (check !== lastCheck.current || preview?.__typename !== 'ChangePreview') return;
      const messages = new Map(preview.refusedMoves.map(({ bookingId, message }) => [bookingId, message]));
      add(resolutions, (bookingId) => messages.get(bookingId) ?? null);
    },
  };
}
