import { createFreeTextSchema } from '../../booking/applicant/applicant.ts';
import type { FieldProblem } from '../../graphql/field-errors.ts';
import { readId } from '../../graphql/parse-id.ts';
import type { Locale } from '../../context.ts';
import { t } from '../../catalogue/messages.ts';

/** The booking as staff saw it; without a `sequence` its version is not checked. */
type SeenBooking = { bookingId: string; sequence?: number };

/** Resolution of one affected booking: keep it, move it (epoch milliseconds) or cancel it. */
export type Resolution =
  | (SeenBooking & { kind: 'KEEP' })
  | (SeenBooking & { kind: 'MOVE'; startsAt: number; operatorId: number })
  | (SeenBooking & { kind: 'CANCEL'; reason: string });

/** A resolution before validation. */
export type ResolutionInput = {
  bookingId: string;
  sequence?: number | null;
  kind: Resolution['kind'];
  startsAt?: Date | null;
  operatorId?: string | null;
  reason?: string | null;
};

/** Validates the resolutions chosen by staff. Returns all errors together. */
export function parseResolutions(
  locale: Locale,
  inputs: readonly ResolutionInput[],
): { resolutions: Resolution[]; errors: FieldProblem[] } {
  const errors: FieldProblem[] = [];
  const reasonSchema = createFreeTextSchema(locale, 'reasonTooLong');
  const ids = new Set<string>();
  const resolutions = inputs.map(({ bookingId, sequence, kind, startsAt, operatorId, reason }, i): Resolution => {
    const seen = { bookingId, ...(typeof sequence === 'number' && { sequence }) };
    const addError = (field: string, message: string) => errors.push({ path: `resolutions.${i}.${field}`, message });
    if (ids.has(bookingId)) addError('bookingId', t(locale, 'chosenTwice'));
    ids.add(bookingId);
    if (kind === 'KEEP') return { ...seen, kind };
    if (kind === 'MOVE') {
      if (!startsAt) addError('startsAt', t(locale, 'moveWithoutTime'));
      const operator = readId(operatorId ?? '');
      if (operator === null) addError('operatorId', t(locale, 'operatorUnknown'));
      return { ...seen, kind, startsAt: startsAt?.getTime() ?? 0, operatorId: operator ?? 0 };
    }
    const parsed = reasonSchema.safeParse(reason ?? '');
    if (!parsed.success) addError('reason', parsed.error.issues[0]!.message);
    else if (parsed.data === '') addError('reason', t(locale, 'reasonMissing'));
    return { ...seen, kind, reason: parsed.data ?? '' };
  });
  return { resolutions, errors };
}
