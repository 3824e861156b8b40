import type { SlotRules } from './slots.ts';

/** Rules of a service that decide how long a visit lasts and when it can be booked. */
export type VisitServiceRules = SlotRules & {
  minutesPerFurtherPerson: number;
  minNoticeMinutes: number;
  horizonDays: number;
};

/** A service of a visit and the people it is for. */
export type VisitPart<Rules extends VisitServiceRules = VisitServiceRules> = { service: Rules; people: number };

/** Returns the minutes that one service of a visit takes: its duration, and more for each further person. */
export function visitPartMinutes({ service, people }: VisitPart): number {
  return service.durationMinutes + Math.max(0, people - 1) * service.minutesPerFurtherPerson;
}

/**
 * Returns the rules of a whole visit, the main service first: the lengths add up, and one buffer follows, the longest.
 * The longest minimum notice and the shortest horizon apply; the starts are those of the main service.
 */
export function visitRules(
  parts: readonly [VisitPart, ...VisitPart[]],
): Omit<VisitServiceRules, 'minutesPerFurtherPerson'> {
  const services = parts.map(({ service }) => service);
  return {
    durationMinutes: parts.reduce((total, part) => total + visitPartMinutes(part), 0),
    stepMinutes: parts[0].service.stepMinutes,
    bufferMinutes: Math.max(...services.map(({ bufferMinutes }) => bufferMinutes)),
    minNoticeMinutes: Math.max(...services.map(({ minNoticeMinutes }) => minNoticeMinutes)),
    horizonDays: Math.min(...services.map(({ horizonDays }) => horizonDays)),
  };
}
