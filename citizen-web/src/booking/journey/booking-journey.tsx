import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo, useState, type ComponentType } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import { PlacesDocument, type PlacesQuery } from '../../gql/graphql.ts';
import { PageSkeleton } from '../../components/layout/page-skeleton.tsx';
import { ErrorPage } from '../../components/errors/error-page.tsx';
import { parseSelection, toSearchParams } from './selection-params.ts';
import { EMPTY_DETAILS } from './details.ts';
import { JourneyContext, type CompletedBooking, type Journey, type ServerFieldError } from './journey-context.ts';
import { createKey, createIdempotencyKeys } from '../../../../web-client/src/idempotency-key.ts';
import { resolveStep, findStep, STEP_PATHS, type Step } from './steps.ts';

/** The whole booking: knows the places, keeps what the citizen did, and opens no step before its time. */
export function BookingJourney({ steps }: { steps: Record<Step, ComponentType> }) {
  const { data, error, loading, refetch } = useQuery(PlacesDocument);
  if (data) return <Steps steps={steps} places={data.places} />;
  if (error && !loading) return <ErrorPage onRetry={() => void refetch().catch(() => undefined)} />;
  return <PageSkeleton />;
}

function Steps({ steps, places }: { steps: Record<Step, ComponentType>; places: PlacesQuery['places'] }) {
  const [pathname] = useLocation();
  const journey = useJourneyState(places);
  const { choice, booked, ready } = journey;
  const { step, because } = resolveStep(findStep(pathname) ?? 'service', {
    service: choice.place !== null && choice.service !== null && choice.service.externalBookingUrl === null,
    time: choice.startsAt !== null,
    details: ready,
    booked: booked !== null,
  });
  if (STEP_PATHS[step] !== pathname) {
    // Whoever has typed something needs no word on why the form is empty: it is not.
    const notice = because === 'fill-details' && journey.details !== EMPTY_DETAILS ? null : because;
    return <Redirect to={journey.getStepUrl(step)} state={notice && { notice }} replace />;
  }
  const Opened = steps[step];
  return (
    <JourneyContext value={journey}>
      <Opened />
    </JourneyContext>
  );
}

function useJourneyState(places: PlacesQuery['places']): Journey {
  const [query] = useSearchParams();
  const [typed, setTyped] = useState({ details: EMPTY_DETAILS, ready: false });
  const [refused, setRefused] = useState<readonly ServerFieldError[]>([]);
  const [booked, setBooked] = useState<CompletedBooking | null>(null);
  const [getIdempotencyKey, setKeyFor] = useState(() => createIdempotencyKeys(createKey));
  const keep = useCallback((details: typeof EMPTY_DETAILS, ready: boolean) => setTyped({ details, ready }), []);
  const refuse = useCallback((errors: readonly ServerFieldError[]) => {
    setRefused(errors);
    if (errors.length > 0) setTyped((now) => ({ ...now, ready: false }));
  }, []);
  const startOver = useCallback(() => {
    setBooked(null);
    setTyped({ details: EMPTY_DETAILS, ready: false });
    setRefused([]);
    // What is asked for again, once it was answered, is another booking: the first may be gone by then.
    setKeyFor(() => createIdempotencyKeys(createKey));
  }, []);
  const finish = useCallback(
    (made: CompletedBooking) => {
      startOver();
      setBooked(made);
    },
    [startOver],
  );
  return useMemo(() => {
    const choice = parseSelection(query, places);
    return {
      places,
      choice,
      details: typed.details,
      ready: typed.ready,
      refused,
      booked,
      keep,
      refuse,
      finish,
      startOver,
      getIdempotencyKey,
      // A booking that is made is no longer a choice to go on with.
      getStepUrl: (step, changed) =>
        STEP_PATHS[step] + toSearchParams(step === 'done' ? {} : { ...choice, ...changed }, query),
    };
  }, [query, places, typed, refused, booked, keep, refuse, finish, startOver, getIdempotencyKey]);
}
