import { createContext, useContext } from 'react';
import type { BookMutation } from '../../gql/graphql.ts';
import type { Place, ParsedSelection } from './selection-params.ts';
import type { Details } from './details.ts';
import type { Step } from './steps.ts';

/** A booking just made, with the secret that lets its owner cancel it. */
export type CompletedBooking = Extract<BookMutation['book'], { __typename: 'BookSuccess' }>;

/** What the service said is wrong with a field of the form. */
export type ServerFieldError = Extract<BookMutation['book'], { __typename: 'InvalidInput' }>['errors'][number];

/** All that the steps of one booking share. The choice is in the address; what is personal is in memory only. */
export interface Journey {
  places: readonly Place[];
  choice: ParsedSelection;
  /** The citizen's data as typed so far, complete or not. */
  details: Details;
  /** Whether what was typed has passed the form's checks. */
  ready: boolean;
  refused: readonly ServerFieldError[];
  booked: CompletedBooking | null;
  /** Keeps what was typed. */
  keep(details: Details, ready: boolean): void;
  refuse(errors: readonly ServerFieldError[]): void;
  finish(booked: CompletedBooking): void;
  /** Forgets the booking made and the personal data. */
  startOver(): void;
  /** The same key for the same request, so that sending it again cannot book twice. */
  getIdempotencyKey(request: string): string;
  /** The address of a step with the present choice, or a changed one. */
  getStepUrl(step: Step, changed?: Partial<ParsedSelection>): string;
}

/** Hands the journey down to its steps. */
export const JourneyContext = createContext<Journey | null>(null);

/** The journey a step belongs to. */
export function useJourney(): Journey {
  const journey = useContext(JourneyContext);
  if (journey === null) throw new Error('A step stands outside its journey.');
  return journey;
}
