import { CombinedGraphQLErrors } from '@apollo/client';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { pageIsOld } from '../../by-hash.ts';
import { BookDocument, type BookInput } from '../../gql/graphql.ts';
import { limitedWords } from '../../api/rate-limit-message.ts';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { wholePhone } from '../journey/details.ts';
import { useJourney } from '../journey/journey-context.ts';
import { fieldOfPath } from '../journey/server-errors.ts';

/** Sends the booking once, however often it is asked, and leads to where its answer belongs. */
export function useSend() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { privacyVersion } = useMunicipality();
  const [, navigate] = useLocation();
  const { choice, details, keyFor, refuse, finish, addressOf } = useJourney();
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
        phone: wholePhone(details),
        email: details.email.trim(),
      },
      notes: details.notes.trim(),
      privacyRead: details.privacyRead,
      privacyVersion,
      noticeRead: choice.service.notice !== null && details.noticeRead,
    };
    try {
      const input = { ...request, idempotencyKey: keyFor(JSON.stringify(request)) };
      const { data } = await book({ variables: { input } }).catch(async (error: unknown) => {
        if (!isRefusedFor(error, 'CHALLENGE_REQUIRED')) throw error;
        setSending('proving');
        const { prove } = await import('./solve-challenge.ts');
        const proof = await prove(client);
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
        return navigate(addressOf('done'), { replace: true });
      case 'SlotTaken':
      case 'SlotNotOffered':
        forgetTimes();
        return navigate(addressOf('time', { startsAt: null }), { state: { notice: 'slot-gone' } });
      case 'TooManyBookings':
        return setFailure({ message: result.message });
      case 'InvalidInput':
        if (!result.errors.some(({ path }) => fieldOfPath(path))) return setFailure({ message: result.message });
        refuse(result.errors);
        return navigate(addressOf('details'));
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
    if (pageIsOld()) return error.message;
    if (isRefusedFor(error, 'SERVICE_UNAVAILABLE')) return t('review.failAway');
    const limited = limitedWords(error);
    return limited === null ? t('review.failOther') : `${limited} ${t('review.failLimit')}`;
  }
}

function isRefusedFor(error: unknown, code: string): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === code);
}
