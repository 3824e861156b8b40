import { registerEnumType } from 'type-graphql';
import type { RatingAnswer } from '../../field-rules/rating.ts';

/** Enum values of the answers in the schema. */
export const RatingAnswerValues = {
  UNCLEAR: 'UNCLEAR',
  INCOMPLETE: 'INCOMPLETE',
  UNSURE_OF_PROGRESS: 'UNSURE_OF_PROGRESS',
  TECHNICAL_PROBLEMS: 'TECHNICAL_PROBLEMS',
  CLEAR: 'CLEAR',
  COMPLETE: 'COMPLETE',
  SURE_OF_PROGRESS: 'SURE_OF_PROGRESS',
  NO_TECHNICAL_PROBLEMS: 'NO_TECHNICAL_PROBLEMS',
  OTHER: 'OTHER',
} as const satisfies Record<RatingAnswer, RatingAnswer>;
registerEnumType(RatingAnswerValues, {
  name: 'RatingAnswer',
  description:
    'What was difficult (1 to 3 stars) or liked (4 and 5 stars); from the national model of municipal services.',
  valuesConfig: {
    UNCLEAR: { description: 'A volte le indicazioni non erano chiare; up to 3 stars.' },
    INCOMPLETE: { description: 'A volte le indicazioni non erano complete; up to 3 stars.' },
    UNSURE_OF_PROGRESS: { description: 'A volte non capivo se stavo procedendo correttamente; up to 3 stars.' },
    TECHNICAL_PROBLEMS: { description: 'Ho avuto problemi tecnici; up to 3 stars.' },
    CLEAR: { description: 'Le indicazioni erano chiare; from 4 stars.' },
    COMPLETE: { description: 'Le indicazioni erano complete; from 4 stars.' },
    SURE_OF_PROGRESS: { description: 'Capivo sempre che stavo procedendo correttamente; from 4 stars.' },
    NO_TECHNICAL_PROBLEMS: { description: 'Non ho avuto problemi tecnici; from 4 stars.' },
    OTHER: { description: 'Altro.' },
  },
});
