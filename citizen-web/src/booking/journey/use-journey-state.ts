import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { createIdempotencyKeys, createKey } from '../../../../web-client/src/idempotency-key.ts';
import { EMPTY_DETAILS, type Details } from './details.ts';
import type { Journey, ServerFieldError } from './journey-context.ts';
import { parseSelection, toSearchParams, type Place } from './selection-params.ts';
import { STEP_PATHS } from './steps.ts';

/** Holds the state of a booking: the selection in the URL, everything else in memory. */
export function useJourneyState(places: readonly Place[]): Journey {
  const [query] = useSearchParams();
  const [form, setForm] = useState({ details: EMPTY_DETAILS, valid: false });
  const [serverErrors, setErrors] = useState<readonly ServerFieldError[]>([]);
  const [getIdempotencyKey] = useState(() => createIdempotencyKeys(createKey));
  const saveDetails = useCallback((details: Details, valid: boolean) => setForm({ details, valid }), []);
  const setServerErrors = useCallback((errors: readonly ServerFieldError[]) => {
    setErrors(errors);
    if (errors.length > 0) setForm((current) => ({ ...current, valid: false }));
  }, []);
  return useMemo(() => {
    const selection = parseSelection(query, places);
    return {
      places,
      selection,
      details: form.details,
      detailsValid: form.valid,
      serverErrors,
      saveDetails,
      setServerErrors,
      getIdempotencyKey,
      getStepUrl: (step, changes) => STEP_PATHS[step] + toSearchParams({ ...selection, ...changes }, query),
    };
  }, [query, places, form, serverErrors, saveDetails, setServerErrors, getIdempotencyKey]);
}
