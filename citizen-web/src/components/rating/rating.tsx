import { useTranslation } from 'react-i18next';
import { getRatingKind, MAX_RATING_COMMENT_LENGTH, type RatingKind } from '../../../../api/src/field-rules/rating.ts';
import { TextField } from '../form/text-field.tsx';
import { AnswerChoice } from './answer-choice.tsx';
import { StarChoice } from './star-choice.tsx';
import { useRatingForm } from './use-rating-form.ts';
import './rating.css';

const KINDS: readonly RatingKind[] = ['positive', 'negative'];

/** Asks how easy the service was to use; stored without personal data (C.SE.1.7 of the national model). */
export function Rating({ serviceId }: { serviceId: string }) {
  const { t } = useTranslation();
  const form = useRatingForm(serviceId);
  const { stars, isSent, error } = form;
  return (
    <section className="rating" data-element="feedback" aria-labelledby="rating-title">
      <h2 id="rating-title" data-element="feedback-title">
        {t('rating.title')}
      </h2>
      {isSent ? (
        <p tabIndex={-1} ref={(thanks) => thanks?.focus()}>
          {t('rating.thanks')}
        </p>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void form.send();
          }}
        >
          <StarChoice stars={stars} onChoose={form.chooseStars} />
          {KINDS.map((kind) => (
            <AnswerChoice
              key={kind}
              kind={kind}
              hidden={stars === null || getRatingKind(stars) !== kind}
              answer={form.answer}
              onChoose={form.setAnswer}
            />
          ))}
          <div hidden={stars === null}>
            <TextField
              id="rating-comment"
              type="text"
              label={t('rating.comment')}
              help={t('rating.commentHelp', { max: MAX_RATING_COMMENT_LENGTH })}
              maxLength={MAX_RATING_COMMENT_LENGTH}
              autoComplete="off"
              value={form.comment}
              onChange={(event) => form.setComment(event.target.value)}
              data-element="feedback-input-text"
            />
            <p className="rating-error" role="alert">
              {error}
            </p>
            <button type="submit" className="btn btn-outline-primary" aria-disabled={form.isSending}>
              {t('rating.send')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
