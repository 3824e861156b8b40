import { z } from 'zod';
import type { VisitRequest } from '../../agenda/service-agenda/visit.ts';
import type { Locale } from '../../context.ts';
import { type FieldProblem, fieldProblems } from '../../graphql/field-errors.ts';
import { t } from '../../graphql/messages.ts';
import { readId } from '../../graphql/parse-id.ts';
import { createApplicantSchema } from '../applicant/applicant.ts';
import type { Companion } from '../booking-details.ts';

/** Maximum further services of one visit. */
export const MAX_FURTHER = 4;

const MAX_COMPANIONS = 19;

/** People and further services as a client sends them. */
export type TypedVisit = {
  people: number;
  further: { serviceId: string; people: number }[];
  companions: Companion[];
  noticesRead: string[];
};

/** A visit with ids parsed and names normalised. */
export type ParsedVisit = VisitRequest & { companions: Companion[]; noticesRead: number[] };

/** Returns a visit with its ids parsed, undefined for one person and one service. Unknown ids become 0. */
export function readVisit(people: number, further: readonly { serviceId: string; people: number }[]) {
  if (people === 1 && further.length === 0) return undefined;
  return { people, further: further.map((item) => ({ serviceId: readId(item.serviceId) ?? 0, people: item.people })) };
}

/** Returns the part of a parsed visit that decides which times are free. */
export function toVisitRequest(visit: VisitRequest | undefined): VisitRequest | undefined {
  return visit && { people: visit.people, further: visit.further };
}

/** Validates people, further services and companions without database access. */
export function parseVisit(
  { people = 1, further = [], companions = [], noticesRead = [] }: Partial<TypedVisit>,
  locale: Locale,
): { kind: 'valid'; visit: ParsedVisit | undefined } | { kind: 'invalid'; errors: FieldProblem[] } {
  const visit = readVisit(people, further);
  if (visit === undefined) return { kind: 'valid', visit: undefined };
  if (further.length > MAX_FURTHER)
    return {
      kind: 'invalid',
      errors: [{ path: 'further', message: t(locale, 'tooManyFurther', { max: MAX_FURTHER }) }],
    };
  const parsed = getSchema(locale).safeParse({ companions: companions.slice(0, MAX_COMPANIONS) });
  if (!parsed.success) return { kind: 'invalid', errors: fieldProblems(parsed.error) };
  const ids = noticesRead.map((id) => readId(id) ?? 0);
  return { kind: 'valid', visit: { ...visit, companions: parsed.data.companions, noticesRead: ids } };
}

const schemas = new Map<Locale, ReturnType<typeof createSchema>>();

// zod compiles a schema on its first use.
function getSchema(locale: Locale) {
  const schema = schemas.get(locale) ?? createSchema(locale);
  schemas.set(locale, schema);
  return schema;
}

function createSchema(locale: Locale) {
  const { name, surname } = createApplicantSchema(locale).shape;
  return z.object({ companions: z.array(z.object({ name, surname })) });
}
