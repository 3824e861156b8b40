import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getRatingKind, type RatingAnswer } from '../../../../api/src/field-rules/rating.ts';
import { createKey } from '../../../../web-client/src/idempotency-key.ts';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import { RateServiceDocument } from '../../gql/graphql.ts';

/** State of the rating form. A retry sends the same idempotency key, so that a rating counts once. */
export function useRatingForm(serviceId: string) {
  const { t } = useTranslation();
  const [rate, { loading }] = useMutation(RateServiceDocument, { fetchPolicy: 'no-cache' });
  const [idempotencyKey] = useState(createKey);
  const [stars, setStars] = useState<number | null>(null);
  const [answer, setAnswer] = useState<RatingAnswer | null>(null);
  const [comment, setComment] = useState('');
  const [isSent, setSent] = useState(false);
  const [error, setError] = useState<string | null>(null);

  function chooseStars(chosen: number) {
    // The other question has other answers.
    if (stars !== null && getRatingKind(stars) !== getRatingKind(chosen)) setAnswer(null);
    setStars(chosen);
  }

  async function send() {
    if (loading || stars === null) return;
    setError(null);
    try {
      const { data } = await rate({ variables: { input: { serviceId, stars, answer, comment, idempotencyKey } } });
      const result = data?.rateService;
      if (result?.__typename === 'RateServiceSuccess') return setSent(true);
      setError(result?.errors[0]?.message ?? t('rating.failed'));
    } catch (failure) {
      setError(getRateLimitMessage(failure) ?? t('rating.failed'));
    }
  }

  return { stars, chooseStars, answer, setAnswer, comment, setComment, send, isSending: loading, isSent, error };
}
