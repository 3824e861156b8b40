import { useQuery } from '@apollo/client/react';
import { useEffect, type ComponentType } from 'react';
import { Redirect, useLocation } from 'wouter';
import { ErrorPage } from '../../components/errors/error-page.tsx';
import { canPrefetch } from '../../api/prefetch.ts';
import { PageSkeleton } from '../../components/layout/page-skeleton.tsx';
import { PlacesDocument, type PlacesQuery } from '../../gql/graphql.ts';
import { getBookedPage, keepBookedPage } from './booked-page.ts';
import { EMPTY_DETAILS } from './details.ts';
import { JourneyContext } from './journey-context.ts';
import { findStep, resolveStep, STEP_PATHS, type Step } from './steps.ts';
import { useJourneyState } from './use-journey-state.ts';

/** The page of a step; `preload` loads it before the citizen opens it. */
export type StepPage = ComponentType & { preload?: () => void };

/** The booking journey: loads the places, holds the state and redirects to the first incomplete step. */
export function BookingJourney({ steps }: { steps: Record<Step, StepPage> }) {
  const { data, error, loading, refetch } = useQuery(PlacesDocument);
  if (data) return <CurrentStep steps={steps} places={data.places} />;
  if (error && !loading) return <ErrorPage onRetry={() => void refetch().catch(() => undefined)} />;
  return <PageSkeleton />;
}

function CurrentStep({ steps, places }: { steps: Record<Step, StepPage>; places: PlacesQuery['places'] }) {
  const [pathname] = useLocation();
  const journey = useJourneyState(places);
  const { place, service, startsAt, unknown } = journey.selection;
  const { step, reason } = resolveStep(findStep(pathname) ?? 'service', {
    service: place !== null && service !== null && service.externalBookingUrl === null,
    time: startsAt !== null,
    details: journey.detailsValid,
  });
  const pages = Object.values(steps);
  const next = pages[pages.indexOf(steps[step]) + 1];
  useEffect(() => {
    if (canPrefetch()) next?.preload?.();
  }, [next]);
  const bookedPage = getBookedPage();
  const canBookAgain = step === 'service' || step === 'time';
  useEffect(() => {
    if (canBookAgain) keepBookedPage(null);
  }, [canBookAgain]);
  // After a booking, going back to the form must not submit it again.
  if (bookedPage !== null && !canBookAgain) return <Redirect to={bookedPage} state={{ notice: 'booked' }} replace />;
  if (STEP_PATHS[step] !== pathname) {
    // The notice explains an empty form, so it is omitted if the citizen has typed something.
    const why = reason === 'choose-service' ? (unknown ?? reason) : reason;
    const notice = why === 'fill-details' && journey.details !== EMPTY_DETAILS ? null : why;
    // A reloaded page keeps the secret of its hold in the state of the history.
    const state = notice && { ...(history.state as object | null), notice };
    return <Redirect to={journey.getStepUrl(step)} state={state} replace />;
  }
  const StepPage = steps[step];
  return (
    <JourneyContext value={journey}>
      <StepPage />
    </JourneyContext>
  );
}
