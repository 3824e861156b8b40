import { createFreeTextSchema } from '../../booking/applicant/applicant.ts';
import { idempotencyKeySchema } from '../../booking/create/book.schema.ts';
import type { Locale } from '../../context.ts';
import { isAnswerTo, MAX_RATING_COMMENT_LENGTH, MAX_STARS, type RatingAnswer } from '../../field-rules/rating.ts';
import type { FieldProblem } from '../../graphql/field-errors.ts';
import { t } from '../../graphql/messages.ts';

/** A rating as requested. */
export type RatingRequest = {
  serviceId: string;
  stars: number;
  answer?: RatingAnswer | null;
  comment: string;
  idempotencyKey: string;
};

/** A valid rating. */
export type Rating = Omit<RatingRequest, 'serviceId' | 'answer'> & { serviceId: number; answer: RatingAnswer | null };

/** Validates a rating; `isKnownService` is whether the service exists. Returns the rating or all field errors. */
export function parseRating(
  locale: Locale,
  request: RatingRequest,
  isKnownService: boolean,
): { rating: Rating } | { errors: FieldProblem[] } {
  const { stars, answer = null } = request;
  const comment = createFreeTextSchema(locale, 'notesTooLong', MAX_RATING_COMMENT_LENGTH).safeParse(request.comment);
  const key = idempotencyKeySchema(locale).safeParse(request.idempotencyKey);
  const areStarsValid = stars >= 1 && stars <= MAX_STARS;
  const errors = [
    !isKnownService && { path: 'serviceId', message: t(locale, 'serviceUnknown') },
    !areStarsValid && { path: 'stars', message: t(locale, 'starsNotValid', { max: MAX_STARS }) },
    areStarsValid &&
      answer !== null &&
      !isAnswerTo(stars, answer) && {
        path: 'answer',
        message: t(locale, 'ratingAnswerNotValid'),
      },
    !comment.success && { path: 'comment', message: comment.error.issues[0]!.message },
    !key.success && { path: 'idempotencyKey', message: key.error.issues[0]!.message },
  ].filter((error) => error !== false);
  if (errors.length > 0 || !comment.success) return { errors };
  return { rating: { ...request, serviceId: Number(request.serviceId), answer, comment: comment.data } };
}
