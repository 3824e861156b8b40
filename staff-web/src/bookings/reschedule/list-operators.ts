import type { BookingSummary } from '../../booking/booking-actions-context.ts';
import type { AccessiblePlace } from '../../places/places-context.ts';

/** Returns the operators who can take a booking: its own first, then all who offer the service. */
export function listOperators(
  { operator, service }: BookingSummary,
  place: AccessiblePlace | undefined,
): { id: string; name: string }[] {
  const offering = place?.services.find(({ id }) => id === service.id)?.operators ?? [];
  return [...new Map([operator, ...offering].map((one) => [one.id, one])).values()];
}
