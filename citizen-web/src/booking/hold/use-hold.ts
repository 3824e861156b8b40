import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { Selection } from '../journey/selection-params.ts';
import { checkStartInLink } from '../journey/start-in-link.ts';
import { findStep } from '../journey/steps.ts';
import { announceLeaving, type Choice, holdChosenTime, releaseChosenTime, resumeHold } from './hold-keeper.ts';
import { type HoldState, setHoldState, useHoldState } from './hold-state.ts';
import { readHoldToken } from './hold-token.ts';

/** A citizen who typed or pressed something so recently is still there: the time is held again without a word. */
const STILL_THERE_MS = 2 * 60_000;

/** Holds the selected time while a step of the form is open, and frees it when the citizen goes elsewhere. */
export function useHold({ service, operator, startsAt: start }: Selection): HoldState {
  const client = useApolloClient();
  const hold = useHoldState();
  const [openedAt] = useState(() => Date.now());
  // A link may name anything.
  const startsAt = start !== null && checkStartInLink(start, openedAt) === null ? start : null;
  const serviceId = service?.id;
  const operatorId = operator?.id ?? null;
  useEffect(() => {
    if (serviceId === undefined || startsAt === null) return undefined;
    void holdChosenTime(client, { serviceId, operatorId, startsAt });
    return () => {
      const step = findStep(location.pathname);
      if (step !== 'details' && step !== 'review') void releaseChosenTime(client);
    };
  }, [client, serviceId, operatorId, startsAt]);
  useEffect(() => {
    const resume = ({ persisted }: PageTransitionEvent) => persisted && resumeHold(client);
    addEventListener('pagehide', announceLeaving);
    addEventListener('pageshow', resume);
    return () => {
      removeEventListener('pagehide', announceLeaving);
      removeEventListener('pageshow', resume);
    };
  }, [client]);
  useEnd(hold, () => {
    if (serviceId === undefined || startsAt === null) return;
    const choice: Choice = { serviceId, operatorId, startsAt };
    setHoldState({ status: 'ended' });
    if (Date.now() - lastInputAt < STILL_THERE_MS) void holdChosenTime(client, choice);
  });
  return hold;
}

/** Frees the time when the citizen is back at the choice of times; false until it is free. */
export function useReleasedHold(): boolean {
  const client = useApolloClient();
  const [released, setReleased] = useState(() => readHoldToken() === null);
  useEffect(() => {
    if (!released) void releaseChosenTime(client).then(() => setReleased(true));
    // Once per visit of the step.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return released;
}

let lastInputAt = 0;
const noteInput = () => void (lastInputAt = Date.now());

/** Calls back at the end of a hold. The clock decides, since timers sleep with the device. */
function useEnd(hold: HoldState, onEnd: () => void): void {
  useEffect(() => {
    addEventListener('keydown', noteInput);
    addEventListener('pointerdown', noteInput);
    return () => {
      removeEventListener('keydown', noteInput);
      removeEventListener('pointerdown', noteInput);
    };
  }, []);
  useEffect(() => {
    if (hold.status !== 'held') return undefined;
    const timer = setInterval(() => {
      if (Date.now() >= hold.endsAt) onEnd();
    }, 1000);
    return () => clearInterval(timer);
  });
}
