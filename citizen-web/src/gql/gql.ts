/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Availability($input: AvailabilityInput!) {\n  availability(input: $input) {\n    days {\n      date\n      free\n      taken\n      closedBecause\n    }\n    nextFreeAt\n  }\n}": typeof types.AvailabilityDocument,
    "mutation Book($input: BookInput!) {\n  book(input: $input) {\n    ... on BookSuccess {\n      booking {\n        ...BookingSummary\n      }\n      cancelToken\n    }\n    ... on SlotTaken {\n      message\n      nextFreeAt\n    }\n    ... on SlotNotOffered {\n      message\n      nextFreeAt\n    }\n    ... on TooManyBookings {\n      message\n    }\n    ... on InvalidInput {\n      message\n      errors {\n        path\n        message\n      }\n    }\n  }\n}": typeof types.BookDocument,
    "query Places {\n  places {\n    id\n    slug\n    name\n    kind\n    address\n    phone\n    email\n    openingNote\n    services {\n      id\n      slug\n      name\n      description\n      durationMinutes\n      requirements\n      notice {\n        text\n        url\n      }\n      horizonDays\n      externalBookingUrl\n      operators {\n        id\n        name\n      }\n    }\n  }\n}": typeof types.PlacesDocument,
    "query BookingChallenge {\n  bookingChallenge\n}": typeof types.BookingChallengeDocument,
    "mutation CancelBooking($input: CancelBookingInput!) {\n  cancelBooking(input: $input) {\n    ... on CancelBookingSuccess {\n      booking {\n        ...BookingSummary\n      }\n    }\n    ... on BookingNotFound {\n      message\n    }\n    ... on TooLateToCancel {\n      message\n    }\n  }\n}": typeof types.CancelBookingDocument,
    "query OwnBooking($token: String!) {\n  bookingByToken(token: $token) {\n    ...BookingSummary\n  }\n}": typeof types.OwnBookingDocument,
    "fragment BookingSummary on Booking {\n  id\n  number\n  status\n  startsAt\n  endsAt\n  service {\n    id\n    slug\n    name\n    durationMinutes\n    requirements\n    notice {\n      text\n      url\n    }\n  }\n  place {\n    id\n    name\n    kind\n    address\n    phone\n    email\n  }\n  operator {\n    id\n    name\n  }\n  applicant {\n    name\n    surname\n    phone\n    email\n  }\n  notes\n  cancellableUntil\n  cancelledAt\n  calendarFile\n}": typeof types.BookingSummaryFragmentDoc,
    "query PrivacyNotice($version: String) {\n  privacyNotice(version: $version) {\n    version\n    publishedAt\n    inForce\n    externalUrl\n    sections {\n      id\n      title\n      paragraphs\n    }\n    versions {\n      version\n      publishedAt\n    }\n  }\n}": typeof types.PrivacyNoticeDocument,
    "query Shell {\n  municipality {\n    id\n    name\n    region\n    timeZone\n    contacts {\n      address\n      phone\n      email\n      certifiedEmail\n      taxCode\n    }\n    links {\n      website\n      privacy\n      legalNotes\n      accessibility\n      faq\n      assistance\n      reportProblem\n      transparency\n      siteMap\n    }\n    privacyVersion\n    texts {\n      welcome\n      privacy\n    }\n  }\n}": typeof types.ShellDocument,
};
const documents: Documents = {
    "query Availability($input: AvailabilityInput!) {\n  availability(input: $input) {\n    days {\n      date\n      free\n      taken\n      closedBecause\n    }\n    nextFreeAt\n  }\n}": types.AvailabilityDocument,
    "mutation Book($input: BookInput!) {\n  book(input: $input) {\n    ... on BookSuccess {\n      booking {\n        ...BookingSummary\n      }\n      cancelToken\n    }\n    ... on SlotTaken {\n      message\n      nextFreeAt\n    }\n    ... on SlotNotOffered {\n      message\n      nextFreeAt\n    }\n    ... on TooManyBookings {\n      message\n    }\n    ... on InvalidInput {\n      message\n      errors {\n        path\n        message\n      }\n    }\n  }\n}": types.BookDocument,
    "query Places {\n  places {\n    id\n    slug\n    name\n    kind\n    address\n    phone\n    email\n    openingNote\n    services {\n      id\n      slug\n      name\n      description\n      durationMinutes\n      requirements\n      notice {\n        text\n        url\n      }\n      horizonDays\n      externalBookingUrl\n      operators {\n        id\n        name\n      }\n    }\n  }\n}": types.PlacesDocument,
    "query BookingChallenge {\n  bookingChallenge\n}": types.BookingChallengeDocument,
    "mutation CancelBooking($input: CancelBookingInput!) {\n  cancelBooking(input: $input) {\n    ... on CancelBookingSuccess {\n      booking {\n        ...BookingSummary\n      }\n    }\n    ... on BookingNotFound {\n      message\n    }\n    ... on TooLateToCancel {\n      message\n    }\n  }\n}": types.CancelBookingDocument,
    "query OwnBooking($token: String!) {\n  bookingByToken(token: $token) {\n    ...BookingSummary\n  }\n}": types.OwnBookingDocument,
    "fragment BookingSummary on Booking {\n  id\n  number\n  status\n  startsAt\n  endsAt\n  service {\n    id\n    slug\n    name\n    durationMinutes\n    requirements\n    notice {\n      text\n      url\n    }\n  }\n  place {\n    id\n    name\n    kind\n    address\n    phone\n    email\n  }\n  operator {\n    id\n    name\n  }\n  applicant {\n    name\n    surname\n    phone\n    email\n  }\n  notes\n  cancellableUntil\n  cancelledAt\n  calendarFile\n}": types.BookingSummaryFragmentDoc,
    "query PrivacyNotice($version: String) {\n  privacyNotice(version: $version) {\n    version\n    publishedAt\n    inForce\n    externalUrl\n    sections {\n      id\n      title\n      paragraphs\n    }\n    versions {\n      version\n      publishedAt\n    }\n  }\n}": types.PrivacyNoticeDocument,
    "query Shell {\n  municipality {\n    id\n    name\n    region\n    timeZone\n    contacts {\n      address\n      phone\n      email\n      certifiedEmail\n      taxCode\n    }\n    links {\n      website\n      privacy\n      legalNotes\n      accessibility\n      faq\n      assistance\n      reportProblem\n      transparency\n      siteMap\n    }\n    privacyVersion\n    texts {\n      welcome\n      privacy\n    }\n  }\n}": types.ShellDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Availability($input: AvailabilityInput!) {\n  availability(input: $input) {\n    days {\n      date\n      free\n      taken\n      closedBecause\n    }\n    nextFreeAt\n  }\n}"): (typeof documents)["query Availability($input: AvailabilityInput!) {\n  availability(input: $input) {\n    days {\n      date\n      free\n      taken\n      closedBecause\n    }\n    nextFreeAt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Book($input: BookInput!) {\n  book(input: $input) {\n    ... on BookSuccess {\n      booking {\n        ...BookingSummary\n      }\n      cancelToken\n    }\n    ... on SlotTaken {\n      message\n      nextFreeAt\n    }\n    ... on SlotNotOffered {\n      message\n      nextFreeAt\n    }\n    ... on TooManyBookings {\n      message\n    }\n    ... on InvalidInput {\n      message\n      errors {\n        path\n        message\n      }\n    }\n  }\n}"): (typeof documents)["mutation Book($input: BookInput!) {\n  book(input: $input) {\n    ... on BookSuccess {\n      booking {\n        ...BookingSummary\n      }\n      cancelToken\n    }\n    ... on SlotTaken {\n      message\n      nextFreeAt\n    }\n    ... on SlotNotOffered {\n      message\n      nextFreeAt\n    }\n    ... on TooManyBookings {\n      message\n    }\n    ... on InvalidInput {\n      message\n      errors {\n        path\n        message\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Places {\n  places {\n    id\n    slug\n    name\n    kind\n    address\n    phone\n    email\n    openingNote\n    services {\n      id\n      slug\n      name\n      description\n      durationMinutes\n      requirements\n      notice {\n        text\n        url\n      }\n      horizonDays\n      externalBookingUrl\n      operators {\n        id\n        name\n      }\n    }\n  }\n}"): (typeof documents)["query Places {\n  places {\n    id\n    slug\n    name\n    kind\n    address\n    phone\n    email\n    openingNote\n    services {\n      id\n      slug\n      name\n      description\n      durationMinutes\n      requirements\n      notice {\n        text\n        url\n      }\n      horizonDays\n      externalBookingUrl\n      operators {\n        id\n        name\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query BookingChallenge {\n  bookingChallenge\n}"): (typeof documents)["query BookingChallenge {\n  bookingChallenge\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CancelBooking($input: CancelBookingInput!) {\n  cancelBooking(input: $input) {\n    ... on CancelBookingSuccess {\n      booking {\n        ...BookingSummary\n      }\n    }\n    ... on BookingNotFound {\n      message\n    }\n    ... on TooLateToCancel {\n      message\n    }\n  }\n}"): (typeof documents)["mutation CancelBooking($input: CancelBookingInput!) {\n  cancelBooking(input: $input) {\n    ... on CancelBookingSuccess {\n      booking {\n        ...BookingSummary\n      }\n    }\n    ... on BookingNotFound {\n      message\n    }\n    ... on TooLateToCancel {\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OwnBooking($token: String!) {\n  bookingByToken(token: $token) {\n    ...BookingSummary\n  }\n}"): (typeof documents)["query OwnBooking($token: String!) {\n  bookingByToken(token: $token) {\n    ...BookingSummary\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment BookingSummary on Booking {\n  id\n  number\n  status\n  startsAt\n  endsAt\n  service {\n    id\n    slug\n    name\n    durationMinutes\n    requirements\n    notice {\n      text\n      url\n    }\n  }\n  place {\n    id\n    name\n    kind\n    address\n    phone\n    email\n  }\n  operator {\n    id\n    name\n  }\n  applicant {\n    name\n    surname\n    phone\n    email\n  }\n  notes\n  cancellableUntil\n  cancelledAt\n  calendarFile\n}"): (typeof documents)["fragment BookingSummary on Booking {\n  id\n  number\n  status\n  startsAt\n  endsAt\n  service {\n    id\n    slug\n    name\n    durationMinutes\n    requirements\n    notice {\n      text\n      url\n    }\n  }\n  place {\n    id\n    name\n    kind\n    address\n    phone\n    email\n  }\n  operator {\n    id\n    name\n  }\n  applicant {\n    name\n    surname\n    phone\n    email\n  }\n  notes\n  cancellableUntil\n  cancelledAt\n  calendarFile\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PrivacyNotice($version: String) {\n  privacyNotice(version: $version) {\n    version\n    publishedAt\n    inForce\n    externalUrl\n    sections {\n      id\n      title\n      paragraphs\n    }\n    versions {\n      version\n      publishedAt\n    }\n  }\n}"): (typeof documents)["query PrivacyNotice($version: String) {\n  privacyNotice(version: $version) {\n    version\n    publishedAt\n    inForce\n    externalUrl\n    sections {\n      id\n      title\n      paragraphs\n    }\n    versions {\n      version\n      publishedAt\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Shell {\n  municipality {\n    id\n    name\n    region\n    timeZone\n    contacts {\n      address\n      phone\n      email\n      certifiedEmail\n      taxCode\n    }\n    links {\n      website\n      privacy\n      legalNotes\n      accessibility\n      faq\n      assistance\n      reportProblem\n      transparency\n      siteMap\n    }\n    privacyVersion\n    texts {\n      welcome\n      privacy\n    }\n  }\n}"): (typeof documents)["query Shell {\n  municipality {\n    id\n    name\n    region\n    timeZone\n    contacts {\n      address\n      phone\n      email\n      certifiedEmail\n      taxCode\n    }\n    links {\n      website\n      privacy\n      legalNotes\n      accessibility\n      faq\n      assistance\n      reportProblem\n      transparency\n      siteMap\n    }\n    privacyVersion\n    texts {\n      welcome\n      privacy\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;