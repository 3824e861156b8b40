import type { TFunction } from 'i18next';
import type { UnavailableReason } from '../../gql/graphql.ts';
import { durationText } from '../../municipality-time/duration-text.ts';

const IN_MINUTES: readonly UnavailableReason[] = ['NOTICE_TOO_SHORT', 'OFF_GRID'];

/** Returns the reason why a time is unavailable, as one sentence. */
export function explainReason(t: TFunction, { cause, detail }: { cause: UnavailableReason; detail: string }): string {
  if (cause === 'BLOCKED' && detail === '') return t('explanation.blockedSilently');
  return t(`explanation.cause.${cause}`, {
    detail: IN_MINUTES.includes(cause) ? durationText(Number(detail)) : detail,
  });
}
