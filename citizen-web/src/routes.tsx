import { lazy, type ComponentType, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { BookingJourney } from './booking/journey/booking-journey.tsx';
import { ServiceStep } from './booking/service-step/service-step.tsx';
import { findStep, type Step } from './booking/journey/steps.ts';
import { Shell } from './shell.tsx';
import { loadNextPageMessages } from './i18n/i18n.ts';

const steps: Record<Step, ComponentType> = {
  service: ServiceStep,
  time: later(async () => (await import('./booking/time-step/time-step.tsx')).TimeStep),
  details: later(async () => (await import('./booking/details-step/details-step.tsx')).DetailsStep),
  review: later(async () => (await import('./booking/review-step/review-step.tsx')).ReviewStep),
  done: later(async () => (await import('./booking/done-step/done-step.tsx')).DoneStep),
};
const PrivacyPage = later(async () => (await import('./privacy/privacy-page.tsx')).PrivacyPage);
const OwnDataPage = later(async () => (await import('./own-data/own-data-page.tsx')).OwnDataPage);
const NotFound = later(async () => (await import('./components/errors/not-found.tsx')).NotFound);
const ConfirmPage = later(async () => (await import('./confirm/confirm-page.tsx')).ConfirmPage);
const OwnBookingPage = later(async () => (await import('./own-booking/own-booking-page.tsx')).OwnBookingPage);

const pages: Record<string, ReactNode> = {
  '/annulla': <OwnBookingPage purpose="cancel" />,
  '/conferma': <ConfirmPage />,
  '/prenotazione': <OwnBookingPage purpose="status" />,
  '/i-miei-dati': <OwnDataPage />,
  '/privacy': <PrivacyPage />,
};

/** Every page a citizen can open, by its address. */
export function Pages() {
  const [path] = useLocation();
  return <Shell>{findStep(path) === null ? (pages[path] ?? <NotFound />) : <BookingJourney steps={steps} />}</Shell>;
}

/** A page that is fetched when it is opened, together with its words. */
function later<Props extends object>(page: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [component] = await Promise.all([page(), loadNextPageMessages()]);
    return { default: component };
  });
}
