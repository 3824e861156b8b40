import { useTranslation } from 'react-i18next';
import { RATING_ANSWERS, type RatingAnswer, type RatingKind } from '../../../../api/src/field-rules/rating.ts';

/** The question that follows the stars, with its answers; hidden while the stars ask for the other question. */
export function AnswerChoice(props: {
  kind: RatingKind;
  hidden: boolean;
  answer: RatingAnswer | null;
  onChoose: (answer: RatingAnswer) => void;
}) {
  const { kind, hidden, answer, onChoose } = props;
  const { t } = useTranslation();
  const answers = RATING_ANSWERS[kind];
  return (
    <fieldset className="rating-answers" data-element={`feedback-rating-${kind}`} hidden={hidden}>
      <legend data-element="feedback-rating-question">{t(`rating.${kind}`)}</legend>
      {answers.map((value) => (
        <div className="form-check check-line" key={value}>
          <input
            className="form-check-input"
            type="radio"
            id={`rating-${kind}-${value}`}
            name={`rating-${kind}`}
            value={value}
            checked={!hidden && value === answer}
            onChange={() => onChoose(value)}
          />
          <label className="form-check-label" htmlFor={`rating-${kind}-${value}`} data-element="feedback-rating-answer">
            <span>{t(`rating.answers.${value}`)}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
