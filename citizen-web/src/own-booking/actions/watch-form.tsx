import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import { Alert } from '../../components/errors/alert.tsx';
import { createOrderCheck, createWishShape } from '../../components/waiting-list/wish-schema.ts';
import { WishFields } from '../../components/waiting-list/wish-fields.tsx';
import { createWishValues, toWishesInput, type WishValues } from '../../components/waiting-list/wish-values.ts';
import { WatchEarlierTimesDocument, type OwnBookingFragment } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';

/** The form with which the holder of a booking waits for an earlier time. */
export function WatchForm(props: {
  booking: OwnBookingFragment;
  token: string;
  onJoined: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { booking, token, onJoined, onClose } = props;
  const [today] = useState(() => dates.dateOf(new Date().toISOString()));
  const [watch, { loading }] = useMutation(WatchEarlierTimesDocument, { fetchPolicy: 'no-cache' });
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const errorRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errorMessage) errorRef.current?.focus();
  }, [errorMessage]);
  const schema = useMemo(() => z.object(createWishShape(t, today)).check(createOrderCheck(t)), [t, today]);
  const { register, formState, handleSubmit } = useForm<WishValues>({
    defaultValues: createWishValues(today, dates.dateOf(booking.startsAt)),
    resolver: zodResolver(schema),
  });

  const send = async (values: WishValues) => {
    if (loading) return;
    setErrorMessage(null);
    try {
      const { data } = await watch({ variables: { input: { token, wishes: toWishesInput(values) } } });
      const result = data?.watchEarlierTimes;
      if (result?.__typename === 'WatchEarlierTimesSuccess') return onJoined();
      setErrorMessage(result?.message ?? t('own.failText'));
    } catch (error) {
      setErrorMessage(getRateLimitMessage(error) ?? t('own.failText'));
    }
  };
  const submit = (event: FormEvent) => void handleSubmit(send)(event);
  return (
    <form className="applicant-form" noValidate onSubmit={submit}>
      <p>{t('watch.earlierLead')}</p>
      {errorMessage && (
        <Alert kind="danger" role="alert" title={t('watch.failTitle')} ref={errorRef}>
          <p>{errorMessage}</p>
        </Alert>
      )}
      <fieldset className="fields">
        <legend>{t('watch.when')}</legend>
        <WishFields
          register={register}
          getError={(field) => formState.errors[field as 'from']?.message}
          today={today}
        />
      </fieldset>
      <div className="own-buttons">
        <button type="submit" className="btn btn-primary" aria-disabled={loading}>
          {t(loading ? 'watch.joining' : 'watch.join')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={onClose}>
          {t('watch.close')}
        </button>
      </div>
    </form>
  );
}
