import { useEffect, useMemo } from 'react';
import { Redirect, useLocation } from 'wouter';
import { canPrefetch } from '../../api/prefetch.ts';
import type { StepPage } from '../journey/booking-journey.tsx';
import { EMPTY_DETAILS } from '../journey/details.ts';
import { JourneyContext } from '../journey/journey-context.ts';
import { resolveStep, type Step } from '../journey/steps.ts';
import { type JourneyStart, useJourneyState } from '../journey/use-journey-state.ts';
import { toApplicantValues } from '../../components/applicant/applicant-input.ts';
import type { OpenInvitationMutation } from '../../gql/graphql.ts';

/** What an invited person may book, with their data. */
type InvitationToBook = Extract<OpenInvitationMutation['openInvitation'], { __typename: 'InvitationToBook' }>;

/** The path of each step; the service is that of the invitation. */
const INVITED_PATHS = {
  service: '/invito',
  time: '/invito',
  details: '/invito/dettagli',
  review: '/invito/riepilogo',
} as const satisfies Record<Step, string>;

/** The booking of an invited person: the steps after the choice of the service, with their data filled in. */
export function InvitedJourney(props: {
  invitation: InvitationToBook;
  token: string;
  steps: Record<Step, StepPage>;
  reload(): Promise<unknown>;
}) {
  const { invitation, token, steps, reload } = props;
  const [pathname] = useLocation();
  const places = useMemo(() => [invitation.place], [invitation.place]);
  const start = useMemo(() => toStart(invitation, token, reload), [invitation, token, reload]);
  const journey = useJourneyState(places, start);
  const { startsAt } = journey.selection;
  const requested =
    pathname === INVITED_PATHS.details ? 'details' : pathname === INVITED_PATHS.review ? 'review' : 'time';
  const { step } = resolveStep(requested, { service: true, time: startsAt !== null, details: journey.detailsValid });
  useEffect(() => {
    if (canPrefetch()) [steps.details, steps.review].forEach((page) => page.preload?.());
  }, [steps]);
  if (step !== requested) return <Redirect to={journey.getStepUrl(step)} state={{}} replace />;
  const CurrentStep = steps[step];
  return (
    <JourneyContext value={journey}>
      <CurrentStep />
    </JourneyContext>
  );
}

function toStart(
  { name, surname, email, phone, until }: InvitationToBook,
  token: string,
  reload: () => Promise<unknown>,
) {
  const applicant = { __typename: 'Applicant' as const, name, surname, email, phone: phone ?? '' };
  const start: JourneyStart = {
    invitation: { token, person: `${name} ${surname}`, until, reload },
    details: { ...EMPTY_DETAILS, ...toApplicantValues({ applicant, notes: '' }) },
    paths: INVITED_PATHS,
  };
  return start;
}
