import { createFreeTextSchema, MAX_NOTES_LENGTH } from '../../booking/applicant/applicant.ts';
import { t as sayInGeneral } from '../../graphql/messages.ts';
import type { FieldProblem } from '../../graphql/field-errors.ts';
import { readId } from '../../graphql/parse-id.ts';
import type { Locale } from '../../context.ts';
import { t } from '../../catalogue/messages.ts';

/** What is to become of one booking that a change hits. */
export type Resolution =
  | { bookingId: string; kind: 'KEEP' }
  | { bookingId: string; kind: 'MOVE'; startsAt: number; operatorId: number }
  | { bookingId: string; kind: 'CANCEL'; reason: string };

/** A choice as it was sent. */
export type ResolutionInput = {
  bookingId: string;
  kind: Resolution['kind'];
  startsAt?: Date | null;
  operatorId?: string | null;
  reason?: string | null;
};

/** Reads what staff chose; everything that is wrong is said at once. */
export function parseResolutions(
  locale: Locale,
  sent: readonly ResolutionInput[],
): { resolutions: Resolution[]; errors: FieldProblem[] } {
  const errors: FieldProblem[] = [];
  const reasonRule = createFreeTextSchema(sayInGeneral(locale, 'reasonTooLong', { max: MAX_NOTES_LENGTH }));
  const seen = new Set<string>();
  const resolutions = sent.map(({ bookingId, kind, startsAt, operatorId, reason }, i): Resolution => {
    const wrong = (field: string, message: string) => errors.push({ path: `resolutions.${i}.${field}`, message });
    if (seen.has(bookingId)) wrong('bookingId', t(locale, 'chosenTwice'));
    seen.add(bookingId);
    if (kind === 'KEEP') return { bookingId, kind };
    if (kind === 'MOVE') {
      if (!startsAt) wrong('startsAt', t(locale, 'moveWithoutTime'));
      const operator = readId(operatorId ?? '');
      if (operator === null) wrong('operatorId', t(locale, 'operatorUnknown'));
      return { bookingId, kind, startsAt: startsAt?.getTime() ?? 0, operatorId: operator ?? 0 };
    }
    const read = reasonRule.safeParse(reason ?? '');
    if (!read.success) wrong('reason', read.error.issues[0]!.message);
    else if (read.data === '') wrong('reason', t(locale, 'reasonMissing'));
    return { bookingId, kind, reason: read.data ?? '' };
  });
  return { resolutions, errors };
}
