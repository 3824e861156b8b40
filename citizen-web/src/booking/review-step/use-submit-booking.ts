import { CombinedGraphQLErrors } from '@apollo/client';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isClientOutdated } from '../../../../web-client/src/persisted-queries.ts';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import {
  BookDocument,
  OwnBookingPageDocument,
  PlacesDocument,
  type BookInput,
  type BookMutation,
} from '../../gql/graphql.ts';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import { toApplicantInput } from '../../components/applicant/applicant-input.ts';
import { useLocalizedPath } from '../../i18n/use-localized-path.ts';
import { finishHold } from '../hold/hold-keeper.ts';
import { readHoldToken } from '../hold/hold-token.ts';
import { keepBookedPage } from '../journey/booked-page.ts';
import { useJourney } from '../journey/journey-context.ts';
import type { Selection } from '../journey/selection-params.ts';
import type { Step } from '../journey/steps.ts';
import { toFormField } from '../../components/applicant/server-errors.ts';

/** Returns `submit`, which sends the booking once and navigates to the step that its result belongs to. */
export function useSubmitBooking() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { privacyVersion } = useMunicipality();
  const localizePath = useLocalizedPath();
  const [, navigate] = useLocation();
  const journey = useJourney();
  const { selection, details, invitation, getIdempotencyKey, saveDetails, setServerErrors, getStepUrl } = journey;
  const [book] = useMutation(BookDocument, { fetchPolicy: 'no-cache' });
  const [error, setError] = useState<{ message: string } | null>(null);
  const [status, setStatus] = useState<'idle' | 'solving' | 'sending'>('idle');
  const busy = useRef(false);
  const errorRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) errorRef.current?.focus();
  }, [error]);

  const submit = async () => {
    if (busy.current || !selection.service || !selection.startsAt) return;
    busy.current = true;
    setStatus('sending');
    setError(null);
    const request: Omit<BookInput, 'idempotencyKey' | 'holdToken'> = {
      serviceId: selection.service.id,
      operatorId: selection.operator?.id ?? null,
      ...(invitation && { invitation: invitation.token }),
      startsAt: selection.startsAt,
      ...toApplicantInput(details),
      privacyRead: details.privacyRead,
      privacyVersion,
      noticeRead: selection.service.notice !== null && details.noticeRead,
      seen: {
        durationMinutes: selection.service.durationMinutes,
        address: selection.place?.address ?? '',
        noticeText: selection.service.notice?.text ?? null,
      },
    };
    try {
      const idempotencyKey = getIdempotencyKey(JSON.stringify(request));
      const input = { ...request, idempotencyKey, holdToken: readHoldToken() };
      const { data } = await book({ variables: { input } }).catch(async (error: unknown) => {
        if (!hasErrorCode(error, 'CHALLENGE_REQUIRED')) throw error;
        setStatus('solving');
        const { solveChallenge } = await import('../../components/challenge/solve-challenge.ts');
        const proof = await solveChallenge(client);
        setStatus('sending');
        return book({ variables: { input: { ...input, proof } } });
      });
      if (data) await handleResult(data.book);
    } catch (error) {
      setError({ message: getErrorMessage(error) });
    } finally {
      busy.current = false;
      setStatus('idle');
    }
  };
  return { submit, status, error: error?.message ?? null, errorRef };

  async function handleResult(result: BookMutation['book']) {
    switch (result.__typename) {
      case 'BookSuccess':
        finishHold();
        evictAvailability();
        return showBooking(result);
      case 'SlotTaken':
      case 'SlotNotOffered':
        evictAvailability();
        return navigate(getStepUrl('time', { startsAt: null }), { state: { notice: 'slot-gone' } });
      case 'ServiceChanged':
        return showChanges(result);
      case 'InvitationUsed':
        // The booking was made in another tab.
        return navigate(localizePath('/prenotazione', `#${result.pageToken}`), { replace: true, state: {} });
      case 'TooManyBookings':
      case 'InvitationClosed':
        return setError({ message: result.message });
      case 'InvalidInput':
        // An error about no field of the form could not be corrected there, so its message is shown here.
        if (!result.errors.some(({ path }) => toFormField(path))) return setError({ message: result.message });
        setServerErrors(result.errors);
        return navigate(getStepUrl('details'));
      default:
        result satisfies never;
        return setError({ message: t('review.failOther') });
    }
  }

  /** Opens the booking's page in place of the summary; the answer is its data, so nothing is requested. */
  function showBooking({ booking, cancelToken }: Extract<BookMutation['book'], { __typename: 'BookSuccess' }>) {
    const variables = { token: cancelToken };
    client.writeQuery({
      query: OwnBookingPageDocument,
      variables,
      data: { __typename: 'Query', bookingByToken: booking },
    });
    const page = localizePath('/prenotazione', `#${cancelToken}`);
    keepBookedPage(page);
    navigate(page, { replace: true, state: { notice: 'booked' } });
  }

  /** Reads the catalogue again and opens the step at which the citizen sees what changed; typed data is kept. */
  async function showChanges({ changes, message }: Extract<BookMutation['book'], { __typename: 'ServiceChanged' }>) {
    evictAvailability();
    const goTo = (step: Step, selected: Partial<Selection> = {}) =>
      navigate(getStepUrl(step, selected), { replace: true, state: { message } });
    // A retired service leaves its step before the new catalogue arrives, in which it no longer exists.
    const gone = changes.includes('RETIRED') || changes.includes('EXTERNAL');
    if (gone) goTo('service', { service: null, operator: null, day: null, startsAt: null });
    else if (changes.includes('OPERATOR_GONE')) goTo('time', { operator: null, startsAt: null });
    if (invitation) await invitation.reload();
    else await client.query({ query: PlacesDocument, fetchPolicy: 'network-only' });
    if (gone || changes.includes('OPERATOR_GONE')) return;
    if (changes.includes('NOTICE')) {
      saveDetails({ ...details, noticeRead: false }, false);
      goTo('details');
    } else {
      goTo('review');
      globalThis.scrollTo(0, 0);
    }
  }

  /** Removes cached availability, which is stale once a slot is taken. */
  function evictAvailability() {
    client.cache.evict({ fieldName: 'availability' });
  }

  function getErrorMessage(error: unknown): string {
    if (!CombinedGraphQLErrors.is(error)) return t('review.failNetwork');
    if (isClientOutdated()) return error.message;
    if (hasErrorCode(error, 'SERVICE_UNAVAILABLE')) return t('review.failAway');
    const rateLimitMessage = getRateLimitMessage(error);
    return rateLimitMessage === null ? t('review.failOther') : `${rateLimitMessage} ${t('review.failLimit')}`;
  }
}

function hasErrorCode(error: unknown, code: string): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === code);
}
