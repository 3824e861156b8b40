import { lazy, useState, type ComponentType, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { BookingJourney, type StepPage } from './booking/journey/booking-journey.tsx';
import { ServiceStep } from './booking/service-step/service-step.tsx';
import { findStep, type Step } from './booking/journey/steps.ts';
import { Shell } from './shell.tsx';
import { loadNextPageMessages } from './i18n/i18n.ts';

const STEPS: Record<Step, StepPage> = {
  service: ServiceStep,
  time: lazyPage(async () => (await import('./booking/time-step/time-step.tsx')).TimeStep),
  details: lazyPage(async () => (await import('./booking/details-step/details-step.tsx')).DetailsStep),
  review: lazyPage(async () => (await import('./booking/review-step/review-step.tsx')).ReviewStep),
};
const PrivacyPage = lazyPage(async () => (await import('./privacy/privacy-page.tsx')).PrivacyPage);
const OwnDataPage = lazyPage(async () => (await import('./own-data/own-data-page.tsx')).OwnDataPage);
const NotFound = lazyPage(async () => (await import('./components/errors/not-found.tsx')).NotFound);
const ConfirmPage = lazyPage(async () => (await import('./confirm/confirm-page.tsx')).ConfirmPage);
const InvitationPage = lazyPage(async () => (await import('./booking/invitation/invitation-page.tsx')).InvitationPage);
const OwnBookingPage = lazyPage(async () => (await import('./own-booking/own-booking-page.tsx')).OwnBookingPage);
const JoinPage = lazyPage(async () => (await import('./waiting-list/join/join-page.tsx')).JoinPage);
const RequestPage = lazyPage(async () => (await import('./waiting-list/request/request-page.tsx')).RequestPage);

const PAGES: Record<string, ReactNode> = {
  '/annulla': <OwnBookingPage startWith="cancel" />,
  '/avvisami': <JoinPage />,
  '/lista-attesa': <RequestPage />,
  '/cambia-orario': <OwnBookingPage startWith="change" />,
  '/conferma': <ConfirmPage />,
  '/invito': <InvitationPage steps={STEPS} />,
  '/invito/dettagli': <InvitationPage steps={STEPS} />,
  '/invito/riepilogo': <InvitationPage steps={STEPS} />,
  '/prenotazione': <OwnBookingPage startWith={null} />,
  '/i-miei-dati': <OwnDataPage purpose="data" />,
  '/le-mie-prenotazioni': <OwnDataPage purpose="bookings" />,
  '/privacy': <PrivacyPage />,
};

/** The page at the current path. */
export function Pages() {
  const [path] = useLocation();
  return <Shell>{findStep(path) === null ? (PAGES[path] ?? <NotFound />) : <BookingJourney steps={STEPS} />}</Shell>;
}

/**
 * Returns a component that loads when it first renders, together with the messages of the pages after the first. Once
 * loaded it renders at once: React would show the skeleton of a lazy component for 300 ms.
 */
function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined;
  const loadPage = async () => {
    const [component] = await Promise.all([load(), loadNextPageMessages()]);
    loaded = component;
    return { default: component };
  };
  const Lazy = lazy(loadPage);
  function Page(props: Props) {
    const [Current] = useState(() => loaded ?? Lazy);
    return <Current {...props} />;
  }
  Page.preload = () => void loadPage().catch(() => undefined);
  return Page;
}
