import { CombinedGraphQLErrors } from '@apollo/client';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, useState, type FormEvent } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import { toApplicantInput } from '../../components/applicant/applicant-input.ts';
import { createApplicantShape, createPhoneCheck } from '../../components/applicant/applicant-schema.ts';
import { type ApplicantValues, EMPTY_APPLICANT } from '../../components/applicant/applicant-values.ts';
import { solveChallenge } from '../../components/challenge/solve-challenge.ts';
import { createOrderCheck, createWishShape } from '../../components/waiting-list/wish-schema.ts';
import {
  createWishValues,
  inAMonth,
  toWishesInput,
  type WishValues,
} from '../../components/waiting-list/wish-values.ts';
import { JoinWaitingListDocument } from '../../gql/graphql.ts';
import type { WatchedService } from './watched-service.ts';

/** Values of the form. */
export type JoinValues = ApplicantValues & WishValues & { placeIds: string[]; privacyRead: boolean };

/** The result of a request that was sent. */
export type JoinSent = { email: string; mustConfirm: boolean };

/** Fields in the order of the page, for the summary of errors. */
const FIELD_ORDER = [
  'placeIds',
  'from',
  'to',
  'weekdays',
  'name',
  'surname',
  'prefix',
  'phone',
  'email',
  'notes',
  'privacyRead',
] as const satisfies readonly (keyof JoinValues)[];

/** The form that puts a citizen on the waiting list. Errors of the API keep what was typed. */
export function useJoinForm(watched: WatchedService, today: string, onSent: (sent: JoinSent) => void) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [join, { loading }] = useMutation(JoinWaitingListDocument, { fetchPolicy: 'no-cache' });
  const [attempt, setAttempt] = useState(0);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const schema = useMemo(() => createSchema(t, today), [t, today]);
  const form = useForm<JoinValues>({
    defaultValues: {
      ...EMPTY_APPLICANT,
      ...createWishValues(today, inAMonth(today)),
      placeIds: [watched.place.id],
      privacyRead: false,
    },
    resolver: zodResolver(schema),
    shouldFocusError: false,
  });
  const countAttempt = () => setAttempt((count) => count + 1);

  const send = async (values: JoinValues) => {
    if (loading) return;
    setErrorMessage(null);
    const { from, to, dayPart, weekdays, shortNotice, placeIds, privacyRead } = values;
    const input = {
      serviceId: watched.service.id,
      placeIds: placeIds.length === watched.places.length ? [] : placeIds,
      wishes: toWishesInput({ from, to, dayPart, weekdays, shortNotice }),
      ...toApplicantInput(values),
      privacyRead,
    };
    try {
      const { data } = await join({ variables: { input } }).catch(async (error: unknown) => {
        if (!isChallenge(error)) throw error;
        return join({ variables: { input: { ...input, proof: await solveChallenge(client) } } });
      });
      const result = data?.joinWaitingList;
      if (result?.__typename === 'JoinWaitingListSuccess') return onSent(result);
      if (result?.__typename !== 'InvalidInput') return setErrorMessage(t('own.failText'));
      const known = result.errors.filter(({ path, message }) => {
        const field = FIELD_ORDER.find((name) => path.split('.').at(-1) === name);
        if (field) form.setError(field, { type: 'server', message });
        return field;
      });
      if (known.length === 0) setErrorMessage(result.errors[0]?.message ?? result.message);
      return countAttempt();
    } catch (error) {
      setErrorMessage(getRateLimitMessage(error) ?? t('own.failText'));
    }
  };
  const submit = (event: FormEvent) => void form.handleSubmit(send, countAttempt)(event);
  const { errors } = form.formState;
  const summary = FIELD_ORDER.flatMap((fieldId) => {
    const message = errors[fieldId]?.message;
    return message ? [{ fieldId, message }] : [];
  });
  return { form, submit, loading, attempt, errorMessage, summary };
}

function createSchema(t: ReturnType<typeof useTranslation>['t'], today: string) {
  return z
    .object({
      ...createApplicantShape(t),
      ...createWishShape(t, today),
      placeIds: z.array(z.string()).check(z.refine((ids) => ids.length > 0, t('watch.needPlace'))),
      privacyRead: z.boolean().check(z.refine((read) => read, t('details.needPrivacy'))),
    })
    .check(createPhoneCheck(t), createOrderCheck(t));
}

function isChallenge(error: unknown): boolean {
  return (
    CombinedGraphQLErrors.is(error) &&
    error.errors.some(({ extensions }) => extensions?.['code'] === 'CHALLENGE_REQUIRED')
  );
}
