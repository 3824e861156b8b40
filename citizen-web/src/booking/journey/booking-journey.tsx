import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo, useState, type ComponentType } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import { PlacesDocument, type PlacesQuery } from '../../gql/graphql.ts';
import { PageSkeleton } from '../../components/layout/page-skeleton.tsx';
import { TroublePage } from '../../components/errors/error-page.tsx';
import { readChoice, writeChoice } from './selection-params.ts';
import { noDetails } from './details.ts';
import { JourneyContext, type Booked, type Journey, type RefusedField } from './journey-context.ts';
import { newKey, requestKeys } from './idempotency-key.ts';
import { openStep, stepAt, stepPath, type Step } from './steps.ts';

/** The whole booking: knows the places, keeps what the citizen did, and opens no step before its time. */
export function BookingJourney({ steps }: { steps: Record<Step, ComponentType> }) {
  const { data, error, loading, refetch } = useQuery(PlacesDocument);
  if (data) return <Steps steps={steps} places={data.places} />;
  if (error && !loading) return <TroublePage onRetry={() => void refetch().catch(() => undefined)} />;
  return <PageSkeleton />;
}

function Steps({ steps, places }: { steps: Record<Step, ComponentType>; places: PlacesQuery['places'] }) {
  const [pathname] = useLocation();
  const journey = useJourneyState(places);
  const { choice, booked, ready } = journey;
  const { step, because } = openStep(stepAt(pathname) ?? 'service', {
    service: choice.place !== null && choice.service !== null && choice.service.externalBookingUrl === null,
    time: choice.startsAt !== null,
    details: ready,
    booked: booked !== null,
  });
  if (stepPath[step] !== pathname) {
    // Whoever has typed something needs no word on why the form is empty: it is not.
    const notice = because === 'fill-details' && journey.details !== noDetails ? null : because;
    return <Redirect to={journey.addressOf(step)} state={notice && { notice }} replace />;
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
  const [typed, setTyped] = useState({ details: noDetails, ready: false });
  const [refused, setRefused] = useState<readonly RefusedField[]>([]);
  const [booked, setBooked] = useState<Booked | null>(null);
  const [keyFor, setKeyFor] = useState(() => requestKeys(newKey));
  const keep = useCallback((details: typeof noDetails, ready: boolean) => setTyped({ details, ready }), []);
  const refuse = useCallback((errors: readonly RefusedField[]) => {
    setRefused(errors);
    if (errors.length > 0) setTyped((now) => ({ ...now, ready: false }));
  }, []);
  const startAnew = useCallback(() => {
    setBooked(null);
    setTyped({ details: noDetails, ready: false });
    setRefused([]);
    // What is asked for again, once it was answered, is another booking: the first may be gone by then.
    setKeyFor(() => requestKeys(newKey));
  }, []);
  const finish = useCallback(
    (made: Booked) => {
      startAnew();
      setBooked(made);
    },
    [startAnew],
  );
  return useMemo(() => {
    const choice = readChoice(query, places);
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
      startAnew,
      keyFor,
      // A booking that is made is no longer a choice to go on with.
      addressOf: (step, changed) =>
        stepPath[step] + writeChoice(step === 'done' ? {} : { ...choice, ...changed }, query),
    };
  }, [query, places, typed, refused, booked, keep, refuse, finish, startAnew, keyFor]);
}
