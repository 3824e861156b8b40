import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { Visit, VisitRequest } from '../../agenda/service-agenda/visit.ts';
import type { Locale } from '../../context.ts';
import type { FieldProblem } from '../../graphql/field-errors.ts';
import { t } from '../../graphql/messages.ts';

/** The longest visit, in minutes: an appointment ends within a day. */
const MAX_VISIT_MINUTES = 1440;

/**
 * Returns what is wrong with the people and services of a visit, by field: too many people, a service twice, unknown,
 * of another place or not combined with another one, or too long a visit. One person and one service are never wrong.
 */
export function findVisitProblems(
  locale: Locale,
  { visit, service }: Pick<ServiceAgenda, 'visit' | 'service'>,
  request: VisitRequest | undefined,
): FieldProblem[] {
  if (request === undefined) return [];
  const main = visit.parts[0].service;
  const problems = [
    ...findPeopleProblem(locale, 'people', main, request.people),
    ...request.further.flatMap((_, i) => findItemProblem(locale, visit, request, i)),
  ];
  if (problems.length > 0 || service.durationMinutes <= MAX_VISIT_MINUTES) return problems;
  return [{ path: 'people', message: t(locale, 'visitTooLong') }];
}

/** Returns how many names a visit asks for: those of all people but the applicant, where a service asks for them. */
export function countCompanions({ parts }: Visit): number {
  return Math.max(0, ...parts.filter(({ service }) => service.asksNames).map(({ people }) => people - 1));
}

function findItemProblem(
  locale: Locale,
  { parts, combinable, elsewhere }: Visit,
  { further }: VisitRequest,
  index: number,
): FieldProblem[] {
  const { serviceId, people } = further[index]!;
  const path = `further.${index}.serviceId`;
  const part = parts.find(({ service }) => service.id === serviceId);
  const main = parts[0].service;
  if (elsewhere.includes(serviceId)) return [{ path, message: t(locale, 'furtherElsewhere', { service: main.name }) }];
  if (part === undefined) return [{ path, message: t(locale, 'serviceUnknown') }];
  const before = [main.id, ...further.slice(0, index).map((item) => item.serviceId)];
  if (before.includes(serviceId)) return [{ path, message: t(locale, 'serviceTwice', { service: part.service.name }) }];
  const refused = parts.find(
    ({ service }) => before.includes(service.id) && !isCombinable(combinable, service.id, serviceId),
  );
  if (refused !== undefined) {
    const names = { service: refused.service.name, other: part.service.name };
    return [{ path, message: t(locale, 'notCombinable', names) }];
  }
  return findPeopleProblem(locale, `further.${index}.people`, part.service, people);
}

function findPeopleProblem(
  locale: Locale,
  path: string,
  { name, maxPeople }: { name: string; maxPeople: number },
  people: number,
): FieldProblem[] {
  if (Number.isInteger(people) && people >= 1 && people <= maxPeople) return [];
  if (people < 1) return [{ path, message: t(locale, 'noPeople') }];
  const key = maxPeople === 1 ? 'onePersonOnly' : 'tooManyPeople';
  return [{ path, message: t(locale, key, { service: name, max: maxPeople }) }];
}

function isCombinable(combinable: Visit['combinable'], a: number, b: number): boolean {
  const [lower, higher] = a < b ? [a, b] : [b, a];
  return combinable.some(([one, other]) => one === lower && other === higher);
}
