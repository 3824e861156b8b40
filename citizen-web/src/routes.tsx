import { lazy, type ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import { BookingJourney } from './booking/booking-journey.tsx';
import { ServiceStep } from './booking/service-step.tsx';
import { stepPath } from './booking/wizard.ts';
import { NotFound } from './look/not-found.tsx';
import { Shell } from './shell.tsx';
import { learnNextPages } from './words/words.ts';

const TimeStep = later(async () => (await import('./booking/time-step.tsx')).TimeStep);
const DetailsStep = later(async () => (await import('./booking/details-step.tsx')).DetailsStep);
const ReviewStep = later(async () => (await import('./booking/review-step.tsx')).ReviewStep);
const DoneStep = later(async () => (await import('./booking/done-step.tsx')).DoneStep);
const OwnBookingPage = later(async () => (await import('./cancel/own-booking-page.tsx')).OwnBookingPage);

/** Every page a citizen can open, by its address. */
export function Pages() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route element={<BookingJourney />}>
          <Route path={stepPath.service} element={<ServiceStep />} />
          <Route path={stepPath.time} element={<TimeStep />} />
          <Route path={stepPath.details} element={<DetailsStep />} />
          <Route path={stepPath.review} element={<ReviewStep />} />
          <Route path={stepPath.done} element={<DoneStep />} />
        </Route>
        <Route path="/annulla" element={<OwnBookingPage purpose="cancel" />} />
        <Route path="/prenotazione" element={<OwnBookingPage purpose="status" />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

/** A page that is fetched when it is opened, together with its words. */
function later<Props extends object>(page: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [component] = await Promise.all([page(), learnNextPages()]);
    return { default: component };
  });
}
