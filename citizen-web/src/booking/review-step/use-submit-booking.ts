import { CombinedGraphQLErrors } from '@apollo/client';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isClientOutdated } from '../../../../web-client/src/persisted-queries.ts';
import { BookDocument, type BookInput } from '../../gql/graphql.ts';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { toFullPhone } from '../journey/details.ts';
import { useJourney } from '../journey/journey-context.ts';
import { toFormField } from '../journey/server-errors.ts';

/** Sends the booking once, however often it is asked, and leads to where its answer belongs. */
export function useSubmitBooking() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { privacyVersion } = useMunicipality();
  const [, navigate] = useLocation();
  const { choice, details, getIdempotencyKey, refuse, finish, getStepUrl } = useJourney();
  const [book] = useMutation(BookDocument, { fetchPolicy: 'no-cache' });
  const [failure, setFailure] = useState<{ message: string } | null>(null);
  const [sending, setSending] = useState<'no' | 'proving' | 'sending'>('no');
  const busy = useRef(false);
  const failureBox = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) failureBox.current?.focus();
  }, [failure]);

  const send = async () => {
    if (busy.current || !choice.service || !choice.startsAt) return;
    busy.current = true;
    setSending('sending');
    setFailure(null);
    const request: Omit<BookInput, 'idempotencyKey'> = {
      serviceId: choice.service.id,
      operatorId: choice.operator?.id ?? null,
      startsAt: choice.startsAt,
      applicant: {
        name: details.name.trim(),
        surname: details.surname.trim(),
        phone: toFullPhone(details),
        email: details.email.trim(),
      },
      notes: details.notes.trim(),
      privacyRead: details.privacyRead,
      privacyVersion,
      noticeRead: choice.service.notice !== null && details.noticeRead,
    };
    try {
      const input = { ...request, idempotencyKey: getIdempotencyKey(JSON.stringify(request)) };
      const { data } = await book({ variables: { input } }).catch(async (error: unknown) => {
        if (!isRefusedFor(error, 'CHALLENGE_REQUIRED')) throw error;
        setSending('proving');
        const { solveChallenge } = await import('./solve-challenge.ts');
        const proof = await solveChallenge(client);
        setSending('sending');
        return book({ variables: { input: { ...input, proof } } });
      });
      if (data) answer(data.book);
    } catch (error) {
      setFailure({ message: failureWords(error) });
    } finally {
      busy.current = false;
      setSending('no');
    }
  };
  return { send, sending, failure: failure?.message ?? null, failureBox };

  function answer(result: NonNullable<Awaited<ReturnType<typeof book>>['data']>['book']) {
    switch (result.__typename) {
      case 'BookSuccess':
        finish(result);
        forgetTimes();
        return navigate(getStepUrl('done'), { replace: true });
      case 'SlotTaken':
      case 'SlotNotOffered':
        forgetTimes();
        return navigate(getStepUrl('time', { startsAt: null }), { state: { notice: 'slot-gone' } });
      case 'TooManyBookings':
        return setFailure({ message: result.message });
      case 'InvalidInput':
        if (!result.errors.some(({ path }) => toFormField(path))) return setFailure({ message: result.message });
        refuse(result.errors);
        return navigate(getStepUrl('details'));
      default:
        result satisfies never;
        return setFailure({ message: t('review.failOther') });
    }
  }

  /** The times on hand are no longer true once one of them is gone. */
  function forgetTimes() {
    client.cache.evict({ fieldName: 'availability' });
  }

  function failureWords(error: unknown): string {
    if (!CombinedGraphQLErrors.is(error)) return t('review.failNetwork');
    if (isClientOutdated()) return error.message;
    if (isRefusedFor(error, 'SERVICE_UNAVAILABLE')) return t('review.failAway');
    const limited = getRateLimitMessage(error);
    return limited === null ? t('review.failOther') : `${limited} ${t('review.failLimit')}`;
  }
}

function isRefusedFor(error: unknown, code: string): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === code);
}
