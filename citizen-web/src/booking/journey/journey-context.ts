import { createContext, useContext } from 'react';
import type { BookMutation } from '../../gql/graphql.ts';
import type { Details } from './details.ts';
import type { ParsedSelection, Place } from './selection-params.ts';
import type { Step } from './steps.ts';

/** A validation error of the API for one input field. */
export type ServerFieldError = Extract<BookMutation['book'], { __typename: 'InvalidInput' }>['errors'][number];

/** The invitation with which a citizen books, opened by its link. */
export interface JourneyInvitation {
  token: string;
  /** First and last name of the invited person. */
  person: string;
  /** Last day on which the link books. */
  until: string;
  /** Reads the invitation again after the service changed. */
  reload(): Promise<unknown>;
}

/** The state that the steps of one booking share. The selection is in the URL; personal data is only in memory. */
export interface Journey {
  places: readonly Place[];
  selection: ParsedSelection;
  /** Null for a booking that any citizen may make. */
  invitation: JourneyInvitation | null;
  /** Values of the applicant form so far. */
  details: Details;
  /** Whether `details` passed the form's validation. */
  detailsValid: boolean;
  serverErrors: readonly ServerFieldError[];
  /** Stores the values of the form. */
  saveDetails(details: Details, valid: boolean): void;
  setServerErrors(errors: readonly ServerFieldError[]): void;
  /** Returns the idempotency key of a request: a retry of the same request cannot book twice. */
  getIdempotencyKey(request: string): string;
  /** Returns the URL of a step with the current selection and any changes. */
  getStepUrl(step: Step, changes?: Partial<ParsedSelection>): string;
}

/** Provides the booking's state to its steps. */
export const JourneyContext = createContext<Journey | null>(null);

/** Returns the state of the current booking. Throws outside of JourneyContext. */
export function useJourney(): Journey {
  const journey = useContext(JourneyContext);
  if (journey === null) throw new Error('useJourney requires a JourneyContext.');
  return journey;
}
