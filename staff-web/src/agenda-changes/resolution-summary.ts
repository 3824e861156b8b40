import type { TFunction } from 'i18next';
import type { AffectedBookingsSummaryFragment } from '../gql/graphql.ts';

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
