/** Stars of the best rating; 1 is the worst. */
export const MAX_STARS = 5;

/** Maximum length of the comment, in characters; from the national model of municipal services. */
export const MAX_RATING_COMMENT_LENGTH = 200;

/** Answers to the question after the stars, in page order; from the national model of municipal services. */
export const RATING_ANSWERS = {
  negative: ['UNCLEAR', 'INCOMPLETE', 'UNSURE_OF_PROGRESS', 'TECHNICAL_PROBLEMS', 'OTHER'],
  positive: ['CLEAR', 'COMPLETE', 'SURE_OF_PROGRESS', 'NO_TECHNICAL_PROBLEMS', 'OTHER'],
} as const;

/** Question that follows a rating: what was difficult, or what was liked. */
export type RatingKind = keyof typeof RATING_ANSWERS;

/** Answer to the question after the stars. */
export type RatingAnswer = (typeof RATING_ANSWERS)[RatingKind][number];

/** Most stars that are followed by the question about difficulties. */
export const MAX_NEGATIVE_STARS = 3;

/** Returns which question follows so many stars. */
export function getRatingKind(stars: number): RatingKind {
  return stars <= MAX_NEGATIVE_STARS ? 'negative' : 'positive';
}

/** Returns whether an answer belongs to the question that follows so many stars. */
export function isAnswerTo(stars: number, answer: RatingAnswer): boolean {
  return (RATING_ANSWERS[getRatingKind(stars)] as readonly RatingAnswer[]).includes(answer);
}
