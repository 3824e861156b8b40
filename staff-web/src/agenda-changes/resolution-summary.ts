import type { TFunction } from 'i18next';
import type { AffectedBookingsSummaryFragment } from '../gql/graphql.ts';
import { listCalls } from './outcome/list-calls.ts';

/** Returns a sentence with the number of bookings moved, cancelled and kept. Returns '' if no booking was affected. */
export function summarizeResolutions(
  t: TFunction,
  { kept, moved, cancelled }: AffectedBookingsSummaryFragment,
): string {
  return [
    moved > 0 && t('resolutions.moved', { count: moved }),
    cancelled > 0 && t('resolutions.cancelled', { count: cancelled }),
    kept > 0 && t('resolutions.kept', { count: kept }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Returns the summary with the number of people to phone, as the title of the outcome. */
export function summarizeOutcome(t: TFunction, outcome: AffectedBookingsSummaryFragment): string {
  const calls = listCalls(outcome.resolved).length;
  return [summarizeResolutions(t, outcome), calls > 0 && t('resolutions.calls', { count: calls })]
    .filter(Boolean)
    .join(' ');
}
