import type { VisitRequest } from '../../agenda/service-agenda/visit.ts';
import type { Locale } from '../../context.ts';
import { visitText } from '../../field-rules/visit-text.ts';
import type { BookingDetails } from '../booking-details.ts';

type Visit = Pick<BookingDetails, 'service' | 'people' | 'further'>;

/** Returns what a visit is for: "Rilascio C.I.E. (3 persone) e Cambio di residenza". */
export function toVisitText(locale: Locale, { service, people, further }: Visit): string {
  const items = [{ service, people }, ...further];
  return visitText(
    locale,
    items.map(({ service: { name }, people }) => ({ name, people })),
  );
}

/** Returns what to bring to a visit: the list of each service, without repetition. */
export function listRequirements({ service, further }: Visit): string[] {
  return [...new Set([service, ...further.map((item) => item.service)].flatMap(({ requirements }) => requirements))];
}

/** Returns the notices of a visit; the texts of several services in one, each after the name of its service. */
export function joinNotices({ service, further }: Visit): BookingDetails['service']['notice'] {
  const items = [service, ...further.map((item) => item.service)].filter(({ notice }) => notice !== null);
  if (items.length < 2) return items[0]?.notice ?? null;
  return { text: items.map(({ name, notice }) => `${name}: ${notice!.text}`).join(' '), url: null };
}

/** Returns the people and further services of a booking; undefined for one person and one service. */
export function toBookedVisit({ people, further }: Omit<Visit, 'service'>): VisitRequest | undefined {
  if (people === 1 && further.length === 0) return undefined;
  return { people, further: further.map(({ service, people }) => ({ serviceId: service.id, people })) };
}
