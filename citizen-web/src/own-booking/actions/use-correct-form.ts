import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, useState, type FormEvent } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import { toApplicantInput, toApplicantValues } from '../../components/applicant/applicant-input.ts';
import { createApplicantShape, createPhoneCheck } from '../../components/applicant/applicant-schema.ts';
import type { ApplicantValues } from '../../components/applicant/applicant-values.ts';
import { toFormErrors } from '../../components/applicant/server-errors.ts';
import { CorrectBookingDocument, type BookingSummaryFragment } from '../../gql/graphql.ts';

type Options = {
  booking: BookingSummaryFragment;
  token: string;
  onCorrected: (emailToConfirm: string | null) => void;
  onChanged: () => void;
};

/** The form that corrects a booking. After a conflict it keeps what was typed, and the page shows what stands now. */
export function useCorrectForm({ booking, token, onCorrected, onChanged }: Options) {
  const { t } = useTranslation();
  const [correct, { loading }] = useMutation(CorrectBookingDocument, { fetchPolicy: 'no-cache' });
  const [sequence, setSequence] = useState(booking.sequence);
  const [attempt, setAttempt] = useState(0);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const schema = useMemo(() => z.object(createApplicantShape(t)).check(createPhoneCheck(t)), [t]);
  const form = useForm<ApplicantValues>({
    defaultValues: toApplicantValues(booking),
    resolver: zodResolver(schema),
    shouldFocusError: false,
  });
  const countAttempt = () => setAttempt((count) => count + 1);

  const send = async (values: ApplicantValues) => {
    if (loading) return;
    setErrorMessage(null);
    const input = { token, sequence, ...toApplicantInput(values) };
    try {
      const { data } = await correct({ variables: { input } });
      const result = data?.correctBooking;
      switch (result?.__typename) {
        case 'CorrectBookingSuccess':
          return onCorrected(result.emailToConfirm);
        case 'InvalidInput':
          for (const [field, error] of Object.entries(toFormErrors(result.errors)))
            form.setError(field as keyof ApplicantValues, error);
          return countAttempt();
        case 'BookingChanged':
          setSequence(result.booking.sequence);
          setErrorMessage(result.message);
          return onChanged();
        case 'BookingClosed':
        case 'BookingNotFound':
          return setErrorMessage(result.message);
        default:
          result satisfies undefined;
          return setErrorMessage(t('own.failText'));
      }
    } catch (error) {
      setErrorMessage(getRateLimitMessage(error) ?? t('own.failText'));
    }
  };
  const submit = (event: FormEvent) => void form.handleSubmit(send, countAttempt)(event);
  return { form, submit, loading, attempt, errorMessage };
}
