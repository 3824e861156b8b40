import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { Locale } from '../../context.ts';
import type { FieldProblem } from '../../graphql/field-errors.ts';
import { t } from '../../graphql/messages.ts';
import type { ParsedVisit } from './visit.schema.ts';
import { countCompanions } from './visit-problems.ts';

/**
 * Returns what a visit lacks that a citizen must give, and staff need not: the notices of the further services, the
 * names of further people, and no service with invitation only among the further ones.
 */
export function findOnlineVisitProblems(
  locale: Locale,
  { visit }: Pick<ServiceAgenda, 'visit'>,
  request: ParsedVisit | undefined,
): FieldProblem[] {
  if (request === undefined) return [];
  const further = visit.parts.slice(1).map(({ service }) => service);
  const missing = countCompanions(visit) - request.companions.length;
  return [
    ...further.flatMap(({ invitationOnly }, i) =>
      invitationOnly ? [{ path: `further.${i}.serviceId`, message: t(locale, 'serviceInvitationOnly') }] : [],
    ),
    ...further
      .filter(({ id, noticeText }) => noticeText !== null && !request.noticesRead.includes(id))
      .map(({ id, name }) => ({
        path: `noticesRead.${id}`,
        message: t(locale, 'furtherNoticeNotRead', { service: name }),
      })),
    ...(missing > 0 ? [{ path: 'companions', message: t(locale, 'companionsMissing') }] : []),
  ];
}
