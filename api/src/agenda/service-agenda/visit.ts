import { type VisitPart, visitRules } from '../../scheduling/visit.ts';
import type { AgendaService } from './agenda-service.ts';

/** A further service of a visit that is asked for, and its people. */
export type VisitItem = { serviceId: number; people: number };

/** What a visit is for besides its main service: the people of that service, and further services. */
export type VisitRequest = { people: number; further: readonly VisitItem[] };

/** A visit as the catalogue knows it: its services with their people, the main service first. */
export type Visit = {
  parts: [VisitPart<AgendaService>, ...VisitPart<AgendaService>[]];
  /** Pairs of services that one visit may combine, the lower id first. */
  combinable: readonly (readonly [number, number])[];
  /** Further services that were asked for and belong to another place: they are no part of the visit. */
  elsewhere: readonly number[];
};

/**
 * Returns the main service with the rules of the whole visit: length, buffer, notices and horizon, what to bring
 * without repetition, and the strictest of the checks.
 */
export function toVisitService({ parts }: Visit): AgendaService {
  const [{ service: main }] = parts;
  const services = parts.map(({ service }) => service);
  const confirmations = services.flatMap(({ confirmEmailMinutes }) => confirmEmailMinutes ?? []);
  return {
    ...main,
    ...visitRules(parts),
    cancelNoticeMinutes: Math.max(...services.map(({ cancelNoticeMinutes }) => cancelNoticeMinutes)),
    confirmEmailMinutes: confirmations.length === 0 ? null : Math.min(...confirmations),
    proofOfWork: services.some(({ proofOfWork }) => proofOfWork),
    holdsTime: services.every(({ holdsTime }) => holdsTime),
    externalBookingUrl:
      services.find(({ externalBookingUrl }) => externalBookingUrl !== null)?.externalBookingUrl ?? null,
  };
}
