/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An answer that accepts an offer. */
export type AcceptSlotOfferInput = {
  /** Presa visione of the service's notice: must be true if it has one and no booking moves. */
  noticeRead?: boolean;
  /** The offer. */
  offerId: string;
  /** Token of the mail's link, /lista-attesa#token. */
  token: string;
};

/** Who did something. */
export type ActorKind =
  /** Il cittadino, on the web or with the link of a mail. */
  | 'CITIZEN'
  /** A member of staff. */
  | 'STAFF'
  /** The service itself, when a term has run out. */
  | 'SYSTEM';

/** The person the booking is for. */
export type ApplicantInput = {
  /** One e-mail address. */
  email: string;
  /** Nome, 1 to 100 characters. */
  name: string;
  /** Telephone number, Italian or with its international prefix. */
  phone: string;
  /** Cognome, 1 to 100 characters. */
  surname: string;
};

/** Requested availability. */
export type AvailabilityInput = {
  /** First day, included. */
  from: string;
  /** Further services of the visit, at most 4, each with its people. One operator must offer all. */
  further?: Array<VisitItemInput>;
  /** "Referente"; null ("Qualsiasi"): any operator who offers the service. */
  operatorId?: string | null | undefined;
  /** People whom the service is for, 1 to `Service.maxPeople`; they make the appointment longer. */
  people?: number;
  /** The service, which determines the place. */
  serviceId: string;
  /** Last day, included; at most 62 days in all. */
  to: string;
};

/** A request to book. */
export type BookInput = {
  /** Applicant. */
  applicant: ApplicantInput;
  /** Name and surname of each person after the first, if a service asks for them (`Service.asksNames`); others are not stored. */
  companions?: Array<CompanionInput>;
  /** Further services of the visit, at most 4, each with its people. One operator must offer all. */
  further?: Array<VisitItemInput>;
  /** The `holdToken` of `holdTime`, if the client held the time. The booking takes the hold over. */
  holdToken?: string | null | undefined;
  /** Idempotency key created by the client for each booking, 8 to 100 characters (a UUID). Repeating the request with the same key returns the same booking. */
  idempotencyKey: string;
  /** Token of an invitation (`openInvitation`): books for the invited person, whose name and surname replace the applicant's, once. */
  invitation?: string | null | undefined;
  /** Anything the office should know; at most 200 characters. */
  notes?: string;
  /** Presa visione of the service's notice: must be true if it has one. */
  noticeRead?: boolean;
  /** Presa visione of the notices of further services: their ids. Each further service with a notice must be among them; the error path is `noticesRead.` and its id. */
  noticesRead?: Array<string>;
  /** Operator; null: any free operator. */
  operatorId?: string | null | undefined;
  /** People whom the service is for, 1 to `Service.maxPeople`, the applicant included. */
  people?: number;
  /** Presa visione of the privacy notice (GDPR, art. 13): must be true. Not a consent. */
  privacyRead: boolean;
  /** The `privacyVersion` that the page showed, stored as the version read. Defaults to the version in force. */
  privacyVersion?: string | null | undefined;
  /** Solution of a `bookingChallenge`, if one is required: the ALTCHA payload, base64 of the JSON {"challenge": ..., "solution": {"counter", "derivedKey"}}. Accepted once. */
  proof?: string | null | undefined;
  /** What the page showed of the service. Without it, changes of the service go unnoticed. */
  seen?: SeenServiceInput | null | undefined;
  /** The service. */
  serviceId: string;
  /** One of the free starts that `availability` returned. */
  startsAt: string;
};

/** Channel of a booking request. */
export type BookingSource =
  /** At the desk; staff created the booking. */
  | 'DESK'
  /** By the citizen, on the web. */
  | 'ONLINE'
  /** By telephone; staff created the booking. */
  | 'PHONE';

/** Status of a booking. */
export type BookingStatus =
  /** Annullata; its slot is free. */
  | 'CANCELLED'
  /** Conclusa: the citizen was served. */
  | 'COMPLETED'
  /** Confermata. */
  | 'CONFIRMED'
  /** Non presentato. */
  | 'NO_SHOW'
  /** Rifiutata by the office. */
  | 'REJECTED'
  /** Liberata: the citizen was asked to confirm the attendance and did not by `reconfirmBy`, so its slot is free. */
  | 'RELEASED'
  /** Da confermare: holds its slot until `confirmBy`, unless the citizen or the office confirms it earlier. */
  | 'REQUESTED';

/** A request to cancel. */
export type CancelBookingInput = {
  /** "Motivo", at most 200 characters; repeated in the mail. */
  reason?: string;
  /** Token of the mail link. */
  token: string;
};

/** A person who comes with the applicant. */
export type CompanionInput = {
  /** Nome. */
  name: string;
  /** Cognome. */
  surname: string;
};

/** A request to confirm. */
export type ConfirmBookingInput = {
  /** Token of the confirmation link. The token that `book` returns is not accepted. */
  token: string;
};

/** Confirmation of a new e-mail address. */
export type ConfirmEmailChangeInput = {
  /** Token of the link that was mailed to the new address. */
  token: string;
};

/** The data of a booking as they should be, from its citizen. */
export type CorrectBookingInput = {
  /** All data of the applicant, corrected or not. */
  applicant: ApplicantInput;
  /** Notes, at most 200 characters. */
  notes: string;
  /** The `sequence` that the client read. */
  sequence: number;
  /** Token of the mail link. */
  token: string;
};

/** Part of a day that suits a citizen. */
export type DayPart =
  /** Starts from 13:00 on. */
  | 'AFTERNOON'
  /** The whole day. */
  | 'ANY'
  /** Starts before 13:00. */
  | 'MORNING';

/** An answer that declines an offer. */
export type DeclineSlotOfferInput = {
  /** The offer. */
  offerId: string;
  /** Token of the mail's link, /lista-attesa#token. */
  token: string;
};

/** The bookings to erase, chosen among those of the link's address. */
export type EraseOwnDataInput = {
  /** The chosen bookings; the others stay as they are. Omitted: all bookings of the address. */
  bookingIds?: Array<string> | null | undefined;
  /** The secret of the mail's link. */
  token: string;
};

/** A hold whose holder needs more time. */
export type ExtendHoldInput = {
  /** The `holdToken` of the hold. */
  holdToken: string;
};

/** A time to hold while the citizen fills in the form. */
export type HoldTimeInput = {
  /** Further services of the visit, at most 4, each with its people. One operator must offer all. */
  further?: Array<VisitItemInput>;
  /** Secret of the browser, 16 to 100 characters that nobody can guess (a UUID). It holds one time at a time. */
  holdToken: string;
  /** Operator; null: any free operator. */
  operatorId?: string | null | undefined;
  /** People whom the service is for, 1 to `Service.maxPeople` as for `book`. */
  people?: number;
  /** Solution of a `bookingChallenge`, if one is required, as for `book`. Accepted once. */
  proof?: string | null | undefined;
  /** The service. */
  serviceId: string;
  /** One of the free starts that `availability` returned. */
  startsAt: string;
};

/** A request to be told when a time of a service becomes free. */
export type JoinWaitingListInput = {
  /** The person whom an accepted time is booked for. */
  applicant: ApplicantInput;
  /** Notes of the booking of an accepted time; at most 200 characters. */
  notes?: string;
  /** Places that suit and offer the service under the same slug; empty: any of them. */
  placeIds?: Array<string>;
  /** Presa visione of the privacy notice (GDPR, art. 13): must be true. */
  privacyRead: boolean;
  /** Solution of a `bookingChallenge`, if one is required, as in `BookInput.proof`. */
  proof?: string | null | undefined;
  /** The service. */
  serviceId: string;
  /** When. */
  wishes: WatchWishesInput;
};

/** Delivery state of a mail. */
export type MailState =
  /** Non inviata: the mail server rejected it permanently. */
  | 'FAILED'
  /** Inviata: the mail server accepted it. */
  | 'SENT'
  /** In attesa: delivery is retried until the mail server accepts the mail. */
  | 'WAITING';

/** State of an offer of the waiting list. */
export type OfferState =
  /** The time was booked. */
  | 'ACCEPTED'
  /** The time went to somebody else. */
  | 'DECLINED'
  /** There was no answer in time. */
  | 'LAPSED'
  /** The time is held until `answerBy`. */
  | 'OPEN'
  /** The office took the time back, or the request ended before the answer. */
  | 'WITHDRAWN';

/** One’s own data, opened with the link of a mail. */
export type OwnDataInput = {
  /** The secret of the mail's link. */
  token: string;
};

/** Kind of place. */
export type PlaceKind =
  /** Ufficio: an office that serves citizens. */
  | 'OFFICE'
  /** Area condivisa: a shared area that is booked for events. */
  | 'VENUE';

/** How easy it was to use the service. */
export type RateServiceInput = {
  /** An answer to the question that follows so many stars. */
  answer?: RatingAnswer | null | undefined;
  /** Comment, at most 200 characters. Without personal data. */
  comment?: string;
  /** Unique key of the request, 8 to 100 characters: a retry with the same key does not count twice. */
  idempotencyKey: string;
  /** The service that was booked. */
  serviceId: string;
  /** 1 (worst) to 5 (best). */
  stars: number;
};

/** What was difficult (1 to 3 stars) or liked (4 and 5 stars); from the national model of municipal services. */
export type RatingAnswer =
  /** Le indicazioni erano chiare; from 4 stars. */
  | 'CLEAR'
  /** Le indicazioni erano complete; from 4 stars. */
  | 'COMPLETE'
  /** A volte le indicazioni non erano complete; up to 3 stars. */
  | 'INCOMPLETE'
  /** Non ho avuto problemi tecnici; from 4 stars. */
  | 'NO_TECHNICAL_PROBLEMS'
  /** Altro. */
  | 'OTHER'
  /** Capivo sempre che stavo procedendo correttamente; from 4 stars. */
  | 'SURE_OF_PROGRESS'
  /** Ho avuto problemi tecnici; up to 3 stars. */
  | 'TECHNICAL_PROBLEMS'
  /** A volte le indicazioni non erano chiare; up to 3 stars. */
  | 'UNCLEAR'
  /** A volte non capivo se stavo procedendo correttamente; up to 3 stars. */
  | 'UNSURE_OF_PROGRESS';

/** A confirmation that the citizen will come. */
export type ReconfirmBookingInput = {
  /** The `sequence` that the client read. */
  sequence: number;
  /** Token of the mail link. */
  token: string;
};

/** A hold that is no longer needed. */
export type ReleaseHoldInput = {
  /** The `holdToken` of the hold. */
  holdToken: string;
  /** Whether the page is being left: the hold then ends after 20 seconds, and `holdTime` for the same time keeps it. A page that is reloaded does so. */
  leaving?: boolean;
};

/** Who wants to see their own data. */
export type RequestOwnDataInput = {
  /** The e-mail address that was given when booking. */
  email: string;
};

/** Requested times for a booking. */
export type RescheduleAvailabilityInput = {
  /** First day, included. */
  from: string;
  /** Last day, included; at most 62 days in all. */
  to: string;
  /** Token of the mail link. */
  token: string;
};

/** A change of time by the citizen. Service and place stay. */
export type RescheduleBookingInput = {
  /** Idempotency key created by the client for each change, 8 to 100 characters (a UUID). Repeating the request with the same key changes nothing more. */
  idempotencyKey: string;
  /** Operator; null: any free operator, or the one whom the citizen chose when booking. */
  operatorId?: string | null | undefined;
  /** The `sequence` that the client read. */
  sequence: number;
  /** One of the free starts that `rescheduleAvailability` returned. */
  startsAt: string;
  /** Token of the mail link. */
  token: string;
};

/** What the page showed of a further service. */
export type SeenFurtherInput = {
  /** `Service.notice.text` as shown; null: the service had none. */
  noticeText?: string | null | undefined;
  /** The service. */
  serviceId: string;
};

/** What the page showed of the service. `book` fails with ServiceChanged if it has changed since. */
export type SeenServiceInput = {
  /** `Place.address` as shown. */
  address: string;
  /** `Service.durationMinutes` as shown. */
  durationMinutes: number;
  /** The further services as shown. */
  further?: Array<SeenFurtherInput> | null | undefined;
  /** `Service.notice.text` as shown; null: the service had none. */
  noticeText?: string | null | undefined;
  /** `Availability.totalMinutes` as shown; null: not compared. */
  totalMinutes?: number | null | undefined;
};

/** What changed in the catalogue since the page showed it. */
export type ServiceChange =
  /** The address of the place changed. */
  | 'ADDRESS'
  /** The duration changed. */
  | 'DURATION'
  /** The service is booked on another site. */
  | 'EXTERNAL'
  /** The service has a new notice to read. */
  | 'NOTICE'
  /** The chosen operator no longer offers the service. */
  | 'OPERATOR_GONE'
  /** The service can no longer be booked. */
  | 'RETIRED';

/** What a citizen needs, and which times suit. */
export type SoonestTimesInput = {
  /** Part of the day. */
  dayPart?: DayPart;
  /** The need in the words of the citizen, for example "carta d'identità", at most 100 characters. Case, accents and typing errors do not matter. Null or blank: every service. */
  need?: string | null | undefined;
  /** Weekdays that suit, 1 Monday to 7 Sunday; at least one. */
  weekdays?: Array<number>;
};

/** A further service of a visit, at the same place. */
export type VisitItemInput = {
  /** People whom it is for, 1 to `Service.maxPeople`. */
  people?: number;
  /** The service, one of `Service.combinableServiceIds` of every other service. */
  serviceId: string;
};

/** A request to be told when an earlier time than that of a booking becomes free. */
export type WatchEarlierTimesInput = {
  /** Token of the page of the booking. */
  token: string;
  /** When; only times before the appointment are offered. */
  wishes: WatchWishesInput;
};

/** A request of the waiting list, by its link. */
export type WatchRequestInput = {
  /** Token of the mail's link, /lista-attesa#token. */
  token: string;
};

/** State of a request of the waiting list. */
export type WatchState =
  /** Its last day or its last offer is over, or its booking was cancelled. */
  | 'ENDED'
  /** Its citizen or the office removed it. */
  | 'LEFT'
  /** A time is held until the answer. */
  | 'OFFERED'
  /** An offer was accepted. */
  | 'TAKEN'
  /** It counts once it is confirmed from the mail. */
  | 'UNCONFIRMED'
  /** The next free time that suits is offered in the order of joining. */
  | 'WAITING';

/** Days and hours for which a citizen waits. */
export type WatchWishesInput = {
  /** Part of the day. */
  dayPart?: DayPart;
  /** First day, included; today or later. */
  from: string;
  /** Also times within the next 24 hours, with less time to answer. */
  shortNotice?: boolean;
  /** Last day, included; within a year. The request ends with it. */
  to: string;
  /** Weekdays that suit, 1 Monday to 7 Sunday; at least one. */
  weekdays?: Array<number>;
};

export type ExtendHoldMutationVariables = Exact<{
  input: ExtendHoldInput;
}>;


export type ExtendHoldMutation = { __typename: 'Mutation', extendHold:
    | { __typename: 'ExtendHoldSuccess', hold: { __typename: 'TimeHold', heldUntil: string, secondsLeft: number, extendable: boolean } }
    | { __typename: 'HoldEnded' }
    | { __typename: 'HoldExtendedAlready' }
   };

export type HoldTimeMutationVariables = Exact<{
  input: HoldTimeInput;
}>;


export type HoldTimeMutation = { __typename: 'Mutation', holdTime:
    | { __typename: 'HoldTimeSuccess', hold: { __typename: 'TimeHold', heldUntil: string, secondsLeft: number, extendable: boolean } }
    | { __typename: 'InvalidInput' }
    | { __typename: 'SlotNotOffered' }
    | { __typename: 'SlotTaken' }
    | { __typename: 'TimesNotHeld' }
    | { __typename: 'TooManyHolds' }
   };

export type ReleaseHoldMutationVariables = Exact<{
  input: ReleaseHoldInput;
}>;


export type ReleaseHoldMutation = { __typename: 'Mutation', releaseHold: { __typename: 'ReleaseHoldSuccess', released: boolean } };

export type OpenInvitationMutationVariables = Exact<{
  token: string;
}>;


export type OpenInvitationMutation = { __typename: 'Mutation', openInvitation:
    | { __typename: 'InvitationClosed', message: string }
    | { __typename: 'InvitationToBook', name: string, surname: string, email: string, phone: string | null, until: string, place: { __typename: 'Place', id: string, slug: string, name: string, kind: PlaceKind, address: string, phone: string | null, email: string | null, openingNote: string | null, services: Array<{ __typename: 'Service', id: string, slug: string, name: string, description: string | null, durationMinutes: number, requirements: Array<string>, horizonDays: number, externalBookingUrl: string | null, notice: { __typename: 'Notice', text: string, url: string | null } | null, operators: Array<{ __typename: 'Operator', id: string, name: string }> }> } }
    | { __typename: 'InvitationUsed', pageToken: string }
   };

export type PlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlacesQuery = { __typename: 'Query', places: Array<{ __typename: 'Place', id: string, slug: string, name: string, kind: PlaceKind, address: string, phone: string | null, email: string | null, openingNote: string | null, services: Array<{ __typename: 'Service', id: string, slug: string, name: string, description: string | null, durationMinutes: number, requirements: Array<string>, horizonDays: number, externalBookingUrl: string | null, notice: { __typename: 'Notice', text: string, url: string | null } | null, operators: Array<{ __typename: 'Operator', id: string, name: string }> }> }> };

export type SoonestTimesQueryVariables = Exact<{
  input: SoonestTimesInput;
}>;


export type SoonestTimesQuery = { __typename: 'Query', soonestTimes: Array<{ __typename: 'SoonestTime', startsAt: string | null, service: { __typename: 'Service', id: string }, place: { __typename: 'Place', id: string } }> };

export type BookMutationVariables = Exact<{
  input: BookInput;
}>;


export type BookMutation = { __typename: 'Mutation', book:
    | { __typename: 'BookSuccess', cancelToken: string, booking: { __typename: 'Booking', checkInCode: string, reconfirmBy: string | null, reconfirmedAt: string | null, changesLeft: number, cancelledBy: ActorKind | null, cancelReason: string | null, id: string, number: number, sequence: number, status: BookingStatus, startsAt: string, endsAt: string, notes: string, cancellableUntil: string, cancelledAt: string | null, confirmBy: string | null, lastMove: { __typename: 'BookingMove', from: string, by: ActorKind } | null, place: { __typename: 'BookedPlace', id: string, directions: string | null, name: string, kind: PlaceKind, address: string, phone: string | null, email: string | null }, service: { __typename: 'BookedService', id: string, slug: string, name: string, durationMinutes: number, requirements: Array<string>, notice: { __typename: 'Notice', text: string, url: string | null } | null }, operator: { __typename: 'Operator', id: string, name: string }, applicant: { __typename: 'Applicant', name: string, surname: string, phone: string, email: string } } }
    | { __typename: 'InvalidInput', message: string, errors: Array<{ __typename: 'FieldError', path: string, message: string }> }
    | { __typename: 'InvitationClosed', message: string }
    | { __typename: 'InvitationUsed', pageToken: string }
    | { __typename: 'ServiceChanged', message: string, changes: Array<ServiceChange> }
    | { __typename: 'SlotNotOffered' }
    | { __typename: 'SlotTaken' }
    | { __typename: 'TooManyBookings', message: string }
   };

export type AvailabilityQueryVariables = Exact<{
  input: AvailabilityInput;
}>;


export type AvailabilityQuery = { __typename: 'Query', availability: { __typename: 'Availability', nextFreeAt: string | null, days: Array<{ __typename: 'AvailabilityDay', date: string, free: Array<string>, taken: Array<string>, closedBecause: string | null, bookableFrom: string | null }> } };

export type BookingSummaryFragment = { __typename: 'Booking', id: string, number: number, sequence: number, status: BookingStatus, startsAt: string, endsAt: string, notes: string, cancellableUntil: string, cancelledAt: string | null, confirmBy: string | null, service: { __typename: 'BookedService', id: string, slug: string, name: string, durationMinutes: number, requirements: Array<string>, notice: { __typename: 'Notice', text: string, url: string | null } | null }, place: { __typename: 'BookedPlace', id: string, name: string, kind: PlaceKind, address: string, phone: string | null, email: string | null }, operator: { __typename: 'Operator', id: string, name: string }, applicant: { __typename: 'Applicant', name: string, surname: string, phone: string, email: string } };

export type BookingChallengeQueryVariables = Exact<{ [key: string]: never; }>;


export type BookingChallengeQuery = { __typename: 'Query', bookingChallenge: string };

export type RateServiceMutationVariables = Exact<{
  input: RateServiceInput;
}>;


export type RateServiceMutation = { __typename: 'Mutation', rateService:
    | { __typename: 'InvalidInput', message: string, errors: Array<{ __typename: 'FieldError', path: string, message: string }> }
    | { __typename: 'RateServiceSuccess', stars: number }
   };

export type PendingBookingQueryVariables = Exact<{
  token: string;
}>;


export type PendingBookingQuery = { __typename: 'Query', bookingByConfirmationToken: { __typename: 'PendingBooking', expired: boolean, pageToken: string, booking: { __typename: 'Booking', id: string, number: number, sequence: number, status: BookingStatus, startsAt: string, endsAt: string, notes: string, cancellableUntil: string, cancelledAt: string | null, confirmBy: string | null, service: { __typename: 'BookedService', id: string, slug: string, name: string, durationMinutes: number, requirements: Array<string>, notice: { __typename: 'Notice', text: string, url: string | null } | null }, place: { __typename: 'BookedPlace', id: string, name: string, kind: PlaceKind, address: string, phone: string | null, email: string | null }, operator: { __typename: 'Operator', id: string, name: string }, applicant: { __typename: 'Applicant', name: string, surname: string, phone: string, email: string } } } | null };

export type ConfirmBookingMutationVariables = Exact<{
  input: ConfirmBookingInput;
}>;


export type ConfirmBookingMutation = { __typename: 'Mutation', confirmBooking:
    | { __typename: 'BookingNotFound', message: string }
    | { __typename: 'ConfirmBookingSuccess', pageToken: string, booking: { __typename: 'Booking', id: string } }
    | { __typename: 'ConfirmationExpired', message: string }
   };

export type ConfirmEmailChangeMutationVariables = Exact<{
  input: ConfirmEmailChangeInput;
}>;


export type ConfirmEmailChangeMutation = { __typename: 'Mutation', confirmEmailChange:
    | { __typename: 'BookingClosed', message: string }
    | { __typename: 'ConfirmEmailChangeSuccess', pageToken: string }
    | { __typename: 'LinkNotValid', message: string }
   };

export type CancelBookingMutationVariables = Exact<{
  input: CancelBookingInput;
}>;


export type CancelBookingMutation = { __typename: 'Mutation', cancelBooking:
    | { __typename: 'BookingClosed' }
    | { __typename: 'BookingNotFound', message: string }
    | { __typename: 'CancelBookingSuccess', booking: { __typename: 'Booking', id: string } }
    | { __typename: 'TooLateToCancel', message: string }
   };

export type CorrectBookingMutationVariables = Exact<{
  input: CorrectBookingInput;
}>;


export type CorrectBookingMutation = { __typename: 'Mutation', correctBooking:
    | { __typename: 'BookingChanged', message: string, booking: { __typename: 'Booking', id: string, sequence: number } }
    | { __typename: 'BookingClosed', message: string }
    | { __typename: 'BookingNotFound', message: string }
    | { __typename: 'CorrectBookingSuccess', emailToConfirm: string | null }
    | { __typename: 'InvalidInput', message: string, errors: Array<{ __typename: 'FieldError', path: string, message: string }> }
   };

export type WatchEarlierTimesMutationVariables = Exact<{
  input: WatchEarlierTimesInput;
}>;


export type WatchEarlierTimesMutation = { __typename: 'Mutation', watchEarlierTimes:
    | { __typename: 'BookingClosed', message: string }
    | { __typename: 'BookingNotFound', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'WatchEarlierTimesSuccess', pageToken: string }
   };

export type RescheduleAvailabilityQueryVariables = Exact<{
  input: RescheduleAvailabilityInput;
}>;


export type RescheduleAvailabilityQuery = { __typename: 'Query', rescheduleAvailability: { __typename: 'Availability', nextFreeAt: string | null, days: Array<{ __typename: 'AvailabilityDay', date: string, free: Array<string>, taken: Array<string>, closedBecause: string | null, bookableFrom: string | null }> } | null };

export type RescheduleBookingMutationVariables = Exact<{
  input: RescheduleBookingInput;
}>;


export type RescheduleBookingMutation = { __typename: 'Mutation', rescheduleBooking:
    | { __typename: 'BookingChanged', message: string, booking: { __typename: 'Booking', id: string, sequence: number } }
    | { __typename: 'BookingClosed', message: string }
    | { __typename: 'BookingNotFound', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RescheduleBookingSuccess', booking: { __typename: 'Booking', id: string, startsAt: string } }
    | { __typename: 'SlotNotOffered', message: string }
    | { __typename: 'SlotTaken', message: string }
    | { __typename: 'TooLateToReschedule', message: string }
    | { __typename: 'TooManyChanges', message: string }
   };

export type OwnBookingFragment = { __typename: 'Booking', checkInCode: string, reconfirmBy: string | null, reconfirmedAt: string | null, changesLeft: number, cancelledBy: ActorKind | null, cancelReason: string | null, id: string, number: number, sequence: number, status: BookingStatus, startsAt: string, endsAt: string, notes: string, cancellableUntil: string, cancelledAt: string | null, confirmBy: string | null, lastMove: { __typename: 'BookingMove', from: string, by: ActorKind } | null, place: { __typename: 'BookedPlace', id: string, directions: string | null, name: string, kind: PlaceKind, address: string, phone: string | null, email: string | null }, service: { __typename: 'BookedService', id: string, slug: string, name: string, durationMinutes: number, requirements: Array<string>, notice: { __typename: 'Notice', text: string, url: string | null } | null }, operator: { __typename: 'Operator', id: string, name: string }, applicant: { __typename: 'Applicant', name: string, surname: string, phone: string, email: string } };

export type OwnBookingPageQueryVariables = Exact<{
  token: string;
}>;


export type OwnBookingPageQuery = { __typename: 'Query', bookingByToken: { __typename: 'Booking', checkInCode: string, reconfirmBy: string | null, reconfirmedAt: string | null, changesLeft: number, cancelledBy: ActorKind | null, cancelReason: string | null, id: string, number: number, sequence: number, status: BookingStatus, startsAt: string, endsAt: string, notes: string, cancellableUntil: string, cancelledAt: string | null, confirmBy: string | null, lastMove: { __typename: 'BookingMove', from: string, by: ActorKind } | null, place: { __typename: 'BookedPlace', id: string, directions: string | null, name: string, kind: PlaceKind, address: string, phone: string | null, email: string | null }, service: { __typename: 'BookedService', id: string, slug: string, name: string, durationMinutes: number, requirements: Array<string>, notice: { __typename: 'Notice', text: string, url: string | null } | null }, operator: { __typename: 'Operator', id: string, name: string }, applicant: { __typename: 'Applicant', name: string, surname: string, phone: string, email: string } } | null };

export type BookingCalendarFileQueryVariables = Exact<{
  token: string;
}>;


export type BookingCalendarFileQuery = { __typename: 'Query', bookingByToken: { __typename: 'Booking', id: string, calendarFile: string | null } | null };

export type ReconfirmBookingMutationVariables = Exact<{
  input: ReconfirmBookingInput;
}>;


export type ReconfirmBookingMutation = { __typename: 'Mutation', reconfirmBooking:
    | { __typename: 'BookingChanged', message: string }
    | { __typename: 'BookingClosed', message: string }
    | { __typename: 'BookingNotFound', message: string }
    | { __typename: 'ReconfirmBookingSuccess', booking: { __typename: 'Booking', id: string, reconfirmedAt: string | null } }
   };

export type RequestOwnDataMutationVariables = Exact<{
  input: RequestOwnDataInput;
}>;


export type RequestOwnDataMutation = { __typename: 'Mutation', requestOwnData:
    | { __typename: 'InvalidInput', errors: Array<{ __typename: 'FieldError', path: string, message: string }> }
    | { __typename: 'RequestOwnDataSuccess', email: string }
   };

export type OwnDataQueryVariables = Exact<{
  token: string;
}>;


export type OwnDataQuery = { __typename: 'Query', ownData: { __typename: 'PersonalData', takenAt: string, bookings: Array<{ __typename: 'PersonalBooking', id: string, number: number, status: BookingStatus, source: BookingSource, serviceName: string, placeName: string, operatorName: string, startsAt: string, endsAt: string, name: string | null, surname: string | null, phone: string | null, email: string | null, people: number, furtherServiceNames: Array<string>, notes: string, internalNote: string | null, cancelReason: string | null, locale: string, privacyReadAt: string | null, privacyVersion: string | null, noticeReadAt: string | null, createdAt: string, arrivedAt: string | null, cancelledAt: string | null, reconfirmBy: string | null, reconfirmedAt: string | null, companions: Array<{ __typename: 'Companion', name: string, surname: string }>, mails: Array<{ __typename: 'PersonalMail', kind: string, title: string, recipient: string, state: MailState, lastError: string | null, createdAt: string, sentAt: string | null }> }>, invitations: Array<{ __typename: 'PersonalInvitation', serviceName: string, until: string, name: string, surname: string, email: string, phone: string | null, reference: string, locale: string, createdAt: string, sentAt: string, openedAt: string | null, withdrawnAt: string | null }>, watchRequests: Array<{ __typename: 'PersonalWatchRequest', serviceName: string, state: WatchState, from: string, to: string, name: string | null, surname: string | null, phone: string | null, email: string | null, notes: string, createdAt: string }>, linkMails: Array<{ __typename: 'PersonalMail', kind: string, recipient: string, state: MailState, lastError: string | null, createdAt: string, sentAt: string | null }> } | null };

export type CopyOwnDataMutationVariables = Exact<{
  input: OwnDataInput;
}>;


export type CopyOwnDataMutation = { __typename: 'Mutation', copyOwnData:
    | { __typename: 'CopyDataSuccess', data: { __typename: 'PersonalData', takenAt: string } }
    | { __typename: 'LinkNotValid', message: string }
   };

export type EraseOwnDataMutationVariables = Exact<{
  input: EraseOwnDataInput;
}>;


export type EraseOwnDataMutation = { __typename: 'Mutation', eraseOwnData:
    | { __typename: 'EraseDataSuccess', bookings: number, cancelled: number }
    | { __typename: 'LinkNotValid', message: string }
   };

export type UpcomingBookingsQueryVariables = Exact<{
  token: string;
}>;


export type UpcomingBookingsQuery = { __typename: 'Query', upcomingBookings: Array<{ __typename: 'UpcomingBooking', pageToken: string, booking: { __typename: 'Booking', id: string, number: number, startsAt: string, service: { __typename: 'BookedService', id: string, name: string }, place: { __typename: 'BookedPlace', id: string, name: string } } }> | null };

export type PrivacyNoticeQueryVariables = Exact<{
  version?: string | null | undefined;
}>;


export type PrivacyNoticeQuery = { __typename: 'Query', privacyNotice: { __typename: 'PrivacyNotice', version: string, publishedAt: string, inForce: boolean, externalUrl: string | null, sections: Array<{ __typename: 'NoticeSection', id: string, title: string, paragraphs: Array<string> }>, versions: Array<{ __typename: 'NoticeVersion', version: string, publishedAt: string }> } | null };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { __typename: 'Query', municipality: { __typename: 'Municipality', id: string, name: string, region: string, timeZone: string, privacyVersion: string, contacts: { __typename: 'MunicipalityContacts', address: string, phone: string, email: string, certifiedEmail: string | null, taxCode: string | null }, links: { __typename: 'MunicipalityLinks', website: string | null, privacy: string, legalNotes: string, accessibility: string, faq: string | null, assistance: string | null, reportProblem: string | null, transparency: string | null, siteMap: string | null }, texts: { __typename: 'MunicipalityTexts', welcome: string, privacy: string } } };

export type JoinWaitingListMutationVariables = Exact<{
  input: JoinWaitingListInput;
}>;


export type JoinWaitingListMutation = { __typename: 'Mutation', joinWaitingList:
    | { __typename: 'InvalidInput', message: string, errors: Array<{ __typename: 'FieldError', path: string, message: string }> }
    | { __typename: 'JoinWaitingListSuccess', email: string, mustConfirm: boolean }
   };

export type WatchRequestQueryVariables = Exact<{
  token: string;
}>;


export type WatchRequestQuery = { __typename: 'Query', watchRequest: { __typename: 'WatchRequest', state: WatchState, serviceName: string, from: string, to: string, dayPart: DayPart, weekdays: Array<number>, bookedAt: string | null, confirmBy: string | null, offersLeft: number, places: Array<{ __typename: 'WatchPlaceType', id: string, name: string, address: string }>, offer: { __typename: 'SlotOffer', id: string, state: OfferState, startsAt: string, endsAt: string, answerBy: string, place: { __typename: 'WatchPlaceType', id: string, name: string, address: string } | null, notice: { __typename: 'Notice', text: string, url: string | null } | null } | null } | null };

export type WatchRequestPageFragment = { __typename: 'WatchRequest', state: WatchState, serviceName: string, from: string, to: string, dayPart: DayPart, weekdays: Array<number>, bookedAt: string | null, confirmBy: string | null, offersLeft: number, places: Array<{ __typename: 'WatchPlaceType', id: string, name: string, address: string }>, offer: { __typename: 'SlotOffer', id: string, state: OfferState, startsAt: string, endsAt: string, answerBy: string, place: { __typename: 'WatchPlaceType', id: string, name: string, address: string } | null, notice: { __typename: 'Notice', text: string, url: string | null } | null } | null };

export type ConfirmWatchRequestMutationVariables = Exact<{
  input: WatchRequestInput;
}>;


export type ConfirmWatchRequestMutation = { __typename: 'Mutation', confirmWatchRequest:
    | { __typename: 'LinkNotValid', message: string }
    | { __typename: 'WatchRequestClosed', message: string }
    | { __typename: 'WatchRequestSuccess', request: { __typename: 'WatchRequest', state: WatchState } }
   };

export type LeaveWaitingListMutationVariables = Exact<{
  input: WatchRequestInput;
}>;


export type LeaveWaitingListMutation = { __typename: 'Mutation', leaveWaitingList:
    | { __typename: 'LinkNotValid', message: string }
    | { __typename: 'WatchRequestClosed', message: string }
    | { __typename: 'WatchRequestSuccess', request: { __typename: 'WatchRequest', state: WatchState } }
   };

export type AcceptSlotOfferMutationVariables = Exact<{
  input: AcceptSlotOfferInput;
}>;


export type AcceptSlotOfferMutation = { __typename: 'Mutation', acceptSlotOffer:
    | { __typename: 'AcceptSlotOfferSuccess', pageToken: string, booking: { __typename: 'Booking', id: string } }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'LinkNotValid', message: string }
    | { __typename: 'OfferClosed', message: string }
    | { __typename: 'TooManyBookings', message: string }
   };

export type DeclineSlotOfferMutationVariables = Exact<{
  input: DeclineSlotOfferInput;
}>;


export type DeclineSlotOfferMutation = { __typename: 'Mutation', declineSlotOffer:
    | { __typename: 'LinkNotValid', message: string }
    | { __typename: 'OfferClosed', message: string }
    | { __typename: 'WatchRequestSuccess', request: { __typename: 'WatchRequest', state: WatchState } }
   };

export const BookingSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"surname"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"cancellableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmBy"}}]}}]} as unknown as DocumentNode<BookingSummaryFragment, unknown>;
export const OwnBookingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnBooking"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingSummary"}},{"kind":"Field","name":{"kind":"Name","value":"checkInCode"}},{"kind":"Field","name":{"kind":"Name","value":"reconfirmBy"}},{"kind":"Field","name":{"kind":"Name","value":"reconfirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"lastMove"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"by"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"directions"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"surname"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"cancellableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmBy"}}]}}]} as unknown as DocumentNode<OwnBookingFragment, unknown>;
export const WatchRequestPageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WatchRequestPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WatchRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"dayPart"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"bookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmBy"}},{"kind":"Field","name":{"kind":"Name","value":"offersLeft"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]} as unknown as DocumentNode<WatchRequestPageFragment, unknown>;
export const ExtendHoldDocument = {"__meta__":{"documentId":"sha256:73c4fd7e041db000cf268af09a10a7f295d21fa4354605ad6ee4ce68a2e93722"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExtendHold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExtendHoldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"extendHold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExtendHoldSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"extendable"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExtendHoldMutation, ExtendHoldMutationVariables>;
export const HoldTimeDocument = {"__meta__":{"documentId":"sha256:325ec26d57af5a734dfa5718782a6f79478469e96cc60c0695cabd21e1069d72"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HoldTime"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HoldTimeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"holdTime"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HoldTimeSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"extendable"}}]}}]}}]}}]}}]} as unknown as DocumentNode<HoldTimeMutation, HoldTimeMutationVariables>;
export const ReleaseHoldDocument = {"__meta__":{"documentId":"sha256:0e9a8c8fa336bdca7807638c9da7cd4b004ae7e8562df89ab07dde97147300d0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseHold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseHoldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"releaseHold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseHoldSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"released"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseHoldMutation, ReleaseHoldMutationVariables>;
export const OpenInvitationDocument = {"__meta__":{"documentId":"sha256:c1c43cb7c910bbe1bab48bbb0d6c49f8d1d1eaf5672cd87833309a1176b69a89"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"openInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationToBook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"surname"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"openingNote"}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"horizonDays"}},{"kind":"Field","name":{"kind":"Name","value":"externalBookingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"operators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationUsed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationClosed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OpenInvitationMutation, OpenInvitationMutationVariables>;
export const PlacesDocument = {"__meta__":{"documentId":"sha256:66f1b16aac6a00a1a40acdb1e7c2e023006f4729ec86111c3e26b19ac2a8ea57"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"openingNote"}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"horizonDays"}},{"kind":"Field","name":{"kind":"Name","value":"externalBookingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"operators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlacesQuery, PlacesQueryVariables>;
export const SoonestTimesDocument = {"__meta__":{"documentId":"sha256:bdb96842d47099aa6759313dfe52bc8a2edd0fd127bcd4141c65d9fef87d93c6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SoonestTimes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SoonestTimesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"soonestTimes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<SoonestTimesQuery, SoonestTimesQueryVariables>;
export const BookDocument = {"__meta__":{"documentId":"sha256:92aa147cd85ebeb84fe53a81724ad988e1e817bc72b0e286ea755f597fbe1730"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Book"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"book"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnBooking"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancelToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyBookings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationUsed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationClosed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"surname"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"cancellableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnBooking"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingSummary"}},{"kind":"Field","name":{"kind":"Name","value":"checkInCode"}},{"kind":"Field","name":{"kind":"Name","value":"reconfirmBy"}},{"kind":"Field","name":{"kind":"Name","value":"reconfirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"lastMove"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"by"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"directions"}}]}}]}}]} as unknown as DocumentNode<BookMutation, BookMutationVariables>;
export const AvailabilityDocument = {"__meta__":{"documentId":"sha256:62ea30a90a02a774b1cbb14d3c645a6d106cd641ec8d8735627e83b989539321"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Availability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AvailabilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"taken"}},{"kind":"Field","name":{"kind":"Name","value":"closedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"bookableFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextFreeAt"}}]}}]}}]} as unknown as DocumentNode<AvailabilityQuery, AvailabilityQueryVariables>;
export const BookingChallengeDocument = {"__meta__":{"documentId":"sha256:f1e41ba525e3287e95dc08c65468a301b78f7c5970acdc3e50a3673c5eb14d1a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BookingChallenge"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bookingChallenge"}}]}}]} as unknown as DocumentNode<BookingChallengeQuery, BookingChallengeQueryVariables>;
export const RateServiceDocument = {"__meta__":{"documentId":"sha256:d0a5b3f860f2ee345a88a22bfa8d044fd670b11a80f28dcfac2cd5181d6e67b3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RateService"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RateServiceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rateService"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateServiceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"stars"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RateServiceMutation, RateServiceMutationVariables>;
export const PendingBookingDocument = {"__meta__":{"documentId":"sha256:26fb34fe5e23e9e2e398338d540e30112d6c913099f638037fa50c5807cf8e6f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PendingBooking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bookingByConfirmationToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}},{"kind":"Field","name":{"kind":"Name","value":"pageToken"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingSummary"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"surname"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"cancellableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmBy"}}]}}]} as unknown as DocumentNode<PendingBookingQuery, PendingBookingQueryVariables>;
export const ConfirmBookingDocument = {"__meta__":{"documentId":"sha256:603efe37daa9fb1518fc5cd0a9b895c2de90bdc3b838beb0e3a5dcc860106893"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmBooking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmBookingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"confirmBooking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmBookingSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageToken"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmBookingMutation, ConfirmBookingMutationVariables>;
export const ConfirmEmailChangeDocument = {"__meta__":{"documentId":"sha256:05f4f3f002af9e0337443f5327e7a34ea60e53d303f8b134a185863d5bece966"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmEmailChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmEmailChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"confirmEmailChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmEmailChangeSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables>;
export const CancelBookingDocument = {"__meta__":{"documentId":"sha256:1db8b3880fd634f59943c9c8da7ca9ea50a84c55818f72ad076dfea4be4b248a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelBooking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelBookingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cancelBooking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CancelBookingSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooLateToCancel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CancelBookingMutation, CancelBookingMutationVariables>;
export const CorrectBookingDocument = {"__meta__":{"documentId":"sha256:86a3feb67aace1a6b21f087cba0d86f10b1d8cc6dbbfb6276c86ac034ebc5425"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectBooking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectBookingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"correctBooking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectBookingSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"emailToConfirm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingClosed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CorrectBookingMutation, CorrectBookingMutationVariables>;
export const WatchEarlierTimesDocument = {"__meta__":{"documentId":"sha256:84f8f1ce0b3402df42fa4958e0785c87496547d442701237104dd911b4c2db73"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WatchEarlierTimes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WatchEarlierTimesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"watchEarlierTimes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WatchEarlierTimesSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WatchEarlierTimesMutation, WatchEarlierTimesMutationVariables>;
export const RescheduleAvailabilityDocument = {"__meta__":{"documentId":"sha256:f789b475ea922e8de316604c6394d299da6a263e9bca6994ca12de9f58d34a85"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RescheduleAvailability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RescheduleAvailabilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rescheduleAvailability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"taken"}},{"kind":"Field","name":{"kind":"Name","value":"closedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"bookableFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextFreeAt"}}]}}]}}]} as unknown as DocumentNode<RescheduleAvailabilityQuery, RescheduleAvailabilityQueryVariables>;
export const RescheduleBookingDocument = {"__meta__":{"documentId":"sha256:a8f48ba44b56a4422c1352d8d8ebd7e1fa7a7b6efe200d3fd658de858bb3949e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RescheduleBooking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RescheduleBookingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rescheduleBooking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RescheduleBookingSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotNotOffered"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooLateToReschedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyChanges"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingClosed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RescheduleBookingMutation, RescheduleBookingMutationVariables>;
export const OwnBookingPageDocument = {"__meta__":{"documentId":"sha256:b3b76961c36c343c414e702ddc19fd2285a2aee0004b94e1799a80a1de87de35"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnBookingPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bookingByToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnBooking"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"surname"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"cancellableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnBooking"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingSummary"}},{"kind":"Field","name":{"kind":"Name","value":"checkInCode"}},{"kind":"Field","name":{"kind":"Name","value":"reconfirmBy"}},{"kind":"Field","name":{"kind":"Name","value":"reconfirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledBy"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"lastMove"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"by"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"directions"}}]}}]}}]} as unknown as DocumentNode<OwnBookingPageQuery, OwnBookingPageQueryVariables>;
export const BookingCalendarFileDocument = {"__meta__":{"documentId":"sha256:be72186b0a3241b9b725fd6f090f22fdd992f327fd3da5815e5ea4fe362f3647"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BookingCalendarFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bookingByToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calendarFile"}}]}}]}}]} as unknown as DocumentNode<BookingCalendarFileQuery, BookingCalendarFileQueryVariables>;
export const ReconfirmBookingDocument = {"__meta__":{"documentId":"sha256:fbaa0db38b06f6699f5a4e508a8d8f562fbfd4ba07738cc68c95622fd1df8228"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReconfirmBooking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReconfirmBookingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reconfirmBooking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReconfirmBookingSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reconfirmedAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingClosed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BookingNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReconfirmBookingMutation, ReconfirmBookingMutationVariables>;
export const RequestOwnDataDocument = {"__meta__":{"documentId":"sha256:f0e5cf319f741f6a04030f8bc29b4ec0bc24f00e2a4fce4c714679c4e738c66c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestOwnData"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestOwnDataInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requestOwnData"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestOwnDataSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RequestOwnDataMutation, RequestOwnDataMutationVariables>;
export const OwnDataDocument = {"__meta__":{"documentId":"sha256:aca3f54c852273fdc879d1d5c801de93a22329f3d480cd6ad99eaf7874a25920"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnData"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ownData"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bookings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"placeName"}},{"kind":"Field","name":{"kind":"Name","value":"operatorName"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"surname"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"furtherServiceNames"}},{"kind":"Field","name":{"kind":"Name","value":"companions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"surname"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"internalNote"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"privacyReadAt"}},{"kind":"Field","name":{"kind":"Name","value":"privacyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"noticeReadAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"reconfirmBy"}},{"kind":"Field","name":{"kind":"Name","value":"reconfirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"mails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"surname"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"watchRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"surname"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"linkMails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}}]}}]}}]} as unknown as DocumentNode<OwnDataQuery, OwnDataQueryVariables>;
export const CopyOwnDataDocument = {"__meta__":{"documentId":"sha256:3d5a2d87138d9928ff310474d0a8a32d4bf2ee993cb89a728dfc7e38ed0cbd8d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CopyOwnData"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OwnDataInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"copyOwnData"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyDataSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkNotValid"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CopyOwnDataMutation, CopyOwnDataMutationVariables>;
export const EraseOwnDataDocument = {"__meta__":{"documentId":"sha256:b48e5a8969ec84151c9be59faa3fa2f981def03871abf327d9751e73c5336bbe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EraseOwnData"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EraseOwnDataInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"eraseOwnData"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EraseDataSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bookings"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkNotValid"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EraseOwnDataMutation, EraseOwnDataMutationVariables>;
export const UpcomingBookingsDocument = {"__meta__":{"documentId":"sha256:b3b3e8da2e376c5ea4a545eb7b027682b4d90ce611c258e5d8eddc1e06455257"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UpcomingBookings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"upcomingBookings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageToken"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpcomingBookingsQuery, UpcomingBookingsQueryVariables>;
export const PrivacyNoticeDocument = {"__meta__":{"documentId":"sha256:9394db9f848d66bcdffb373d53b55534747c4c5d88397f440e1a0e054794f548"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PrivacyNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"privacyNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForce"}},{"kind":"Field","name":{"kind":"Name","value":"externalUrl"}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"paragraphs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]}}]} as unknown as DocumentNode<PrivacyNoticeQuery, PrivacyNoticeQueryVariables>;
export const ShellDocument = {"__meta__":{"documentId":"sha256:ec74c634c6ae540c9b10797e146be2dbda77ffaa503abc1550eb3f44a64bedb6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Shell"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"certifiedEmail"}},{"kind":"Field","name":{"kind":"Name","value":"taxCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"privacy"}},{"kind":"Field","name":{"kind":"Name","value":"legalNotes"}},{"kind":"Field","name":{"kind":"Name","value":"accessibility"}},{"kind":"Field","name":{"kind":"Name","value":"faq"}},{"kind":"Field","name":{"kind":"Name","value":"assistance"}},{"kind":"Field","name":{"kind":"Name","value":"reportProblem"}},{"kind":"Field","name":{"kind":"Name","value":"transparency"}},{"kind":"Field","name":{"kind":"Name","value":"siteMap"}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"welcome"}},{"kind":"Field","name":{"kind":"Name","value":"privacy"}}]}}]}}]}}]} as unknown as DocumentNode<ShellQuery, ShellQueryVariables>;
export const JoinWaitingListDocument = {"__meta__":{"documentId":"sha256:cff39e2963b36d5bea66212e27a6f671769714f8a03ce3a0fc630b1c8f404267"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JoinWaitingList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JoinWaitingListInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"joinWaitingList"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JoinWaitingListSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"mustConfirm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<JoinWaitingListMutation, JoinWaitingListMutationVariables>;
export const WatchRequestDocument = {"__meta__":{"documentId":"sha256:d1862b3bbc415d5d1778fe3413e9e3108f2235c5df01fb7c8a247b39e5065a25"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WatchRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"watchRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WatchRequestPage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WatchRequestPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WatchRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"dayPart"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"bookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmBy"}},{"kind":"Field","name":{"kind":"Name","value":"offersLeft"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]} as unknown as DocumentNode<WatchRequestQuery, WatchRequestQueryVariables>;
export const ConfirmWatchRequestDocument = {"__meta__":{"documentId":"sha256:f90d19331565d2c620c40546483a8b5cdcac9e7361dbe1adb5b6d2feed8dc7e8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmWatchRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WatchRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"confirmWatchRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WatchRequestSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmWatchRequestMutation, ConfirmWatchRequestMutationVariables>;
export const LeaveWaitingListDocument = {"__meta__":{"documentId":"sha256:ef46a588d8ad8017dca5b68c4e578de96189f5d8e085a95df140ad12dbaf3276"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LeaveWaitingList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WatchRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"leaveWaitingList"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WatchRequestSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<LeaveWaitingListMutation, LeaveWaitingListMutationVariables>;
export const AcceptSlotOfferDocument = {"__meta__":{"documentId":"sha256:be98a4fa74c8ba831f9fe2de423379126c3fdf84fabfc5d3e250282892b59d18"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptSlotOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptSlotOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acceptSlotOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptSlotOfferSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageToken"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptSlotOfferMutation, AcceptSlotOfferMutationVariables>;
export const DeclineSlotOfferDocument = {"__meta__":{"documentId":"sha256:4d1a9b78d53e936a19f05b9db30041640393ab88200f1444376d3208578d7a65"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineSlotOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineSlotOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declineSlotOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WatchRequestSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeclineSlotOfferMutation, DeclineSlotOfferMutationVariables>;