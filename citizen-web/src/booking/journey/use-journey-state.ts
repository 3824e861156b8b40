import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { createIdempotencyKeys, createKey } from '../../../../web-client/src/idempotency-key.ts';
import { EMPTY_DETAILS, type Details } from './details.ts';
import type { CompletedBooking, Journey, ServerFieldError } from './journey-context.ts';
import { parseSelection, toSearchParams, type Place } from './selection-params.ts';
import { STEP_PATHS } from './steps.ts';

/** Holds the state of a booking: the selection in the URL, everything else in memory. */
export function useJourneyState(places: readonly Place[]): Journey {
  const [query] = useSearchParams();
  const [form, setForm] = useState({ details: EMPTY_DETAILS, valid: false });
  const [serverErrors, setErrors] = useState<readonly ServerFieldError[]>([]);
  const [completedBooking, setCompletedBooking] = useState<CompletedBooking | null>(null);
  const [getIdempotencyKey, setKeys] = useState(() => createIdempotencyKeys(createKey));
  const saveDetails = useCallback((details: Details, valid: boolean) => setForm({ details, valid }), []);
  const setServerErrors = useCallback((errors: readonly ServerFieldError[]) => {
    setErrors(errors);
    if (errors.length > 0) setForm((current) => ({ ...current, valid: false }));
  }, []);
  const startOver = useCallback(() => {
    setCompletedBooking(null);
    setForm({ details: EMPTY_DETAILS, valid: false });
    setErrors([]);
    // The same request after a completed booking is a new booking, because the first may have been cancelled.
    setKeys(() => createIdempotencyKeys(createKey));
  }, []);
  const complete = useCallback(
    (booking: CompletedBooking) => {
      startOver();
      setCompletedBooking(booking);
    },
    [startOver],
  );
  return useMemo(() => {
    const selection = parseSelection(query, places);
    return {
      places,
      selection,
      details: form.details,
      detailsValid: form.valid,
      serverErrors,
      completedBooking,
      saveDetails,
      setServerErrors,
      complete,
      startOver,
      getIdempotencyKey,
      // The receipt's URL carries no selection: the booking is complete.
      getStepUrl: (step, changes) =>
        STEP_PATHS[step] + toSearchParams(step === 'done' ? {} : { ...selection, ...changes }, query),
    };
  }, [
    query,
    places,
    form,
    serverErrors,
    completedBooking,
    saveDetails,
    setServerErrors,
    complete,
    startOver,
    getIdempotencyKey,
  ]);
}
