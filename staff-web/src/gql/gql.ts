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
    "mutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    ... on ChangePasswordSuccess {\n      email\n    }\n    ... on InvalidInput {\n      errors {\n        path\n        message\n      }\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}\n\nmutation StartSecondFactor {\n  startSecondFactor {\n    ... on StartSecondFactorSuccess {\n      secret\n      uri\n    }\n    ... on SecondFactorOn {\n      message\n    }\n  }\n}\n\nmutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {\n  confirmSecondFactor(input: $input) {\n    ... on ConfirmSecondFactorSuccess {\n      recoveryCodes\n    }\n    ... on InvalidInput {\n      errors {\n        path\n        message\n      }\n    }\n  }\n}\n\nmutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {\n  removeSecondFactor(input: $input) {\n    ... on RemoveSecondFactorSuccess {\n      email\n    }\n    ... on InvalidInput {\n      errors {\n        path\n        message\n      }\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere {\n    sessions\n  }\n}": typeof types.ChangePasswordDocument,
    "subscription AgendaChanged($placeId: ID!) {\n  agendaChanged(placeId: $placeId) {\n    placeId\n    from\n    to\n  }\n}": typeof types.AgendaChangedDocument,
    "fragment AgendaBookingParts on AgendaBooking {\n  id\n  number\n  applicantName\n  arrivedAt\n  counter\n  elsewhere\n  startsAt\n  endsAt\n  hasNotes\n  serviceId\n  serviceName\n  source\n  status\n}\n\nquery Agenda($input: AgendaInput!) {\n  agenda(input: $input) {\n    date\n    closedBecause\n    columns {\n      operator {\n        id\n        name\n      }\n      capacity\n      open {\n        startsAt\n        endsAt\n      }\n      blockedSlots {\n        id\n        reason\n        startsAt\n        endsAt\n      }\n      bookings {\n        ...AgendaBookingParts\n      }\n    }\n  }\n}": typeof types.AgendaBookingPartsFragmentDoc,
    "query PlaceNames {\n  places {\n    id\n    name\n  }\n}": typeof types.PlaceNamesDocument,
    "fragment OfficeService on Service {\n  id\n  name\n  durationMinutes\n  minNoticeMinutes\n  horizonDays\n  operators {\n    id\n    name\n  }\n}\n\nfragment OfficePlace on Place {\n  id\n  name\n  services {\n    ...OfficeService\n  }\n}\n\nquery Office {\n  municipality {\n    id\n    timeZone\n  }\n  places {\n    ...OfficePlace\n  }\n}": typeof types.OfficeServiceFragmentDoc,
    "fragment Me on StaffMember {\n  id\n  email\n  name\n  role\n  placeIds\n  operatorId\n  secondFactor\n  password\n}\n\nquery Me {\n  me {\n    ...Me\n  }\n  municipality {\n    id\n    name\n  }\n}": typeof types.MeFragmentDoc,
    "mutation SignOut {\n  signOut {\n    sessions\n  }\n}": typeof types.SignOutDocument,
    "mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    email\n  }\n}": typeof types.RequestPasswordResetDocument,
    "query StaffLink($token: String!) {\n  staffLink(token: $token) {\n    purpose\n    name\n    email\n  }\n}\n\nmutation SetPassword($input: SetPasswordInput!) {\n  setPassword(input: $input) {\n    ... on SetPasswordSuccess {\n      email\n    }\n    ... on LinkNotValid {\n      message\n    }\n    ... on InvalidInput {\n      message\n      errors {\n        path\n        message\n      }\n    }\n  }\n}": typeof types.StaffLinkDocument,
    "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignInSuccess {\n      staffMember {\n        id\n      }\n    }\n    ... on SecondFactorNeeded {\n      message\n    }\n    ... on SignInRefused {\n      message\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}\n\nquery SignInWays {\n  signInWays {\n    openIdConnectUrl\n  }\n}": typeof types.SignInDocument,
};
const documents: Documents = {
    "mutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    ... on ChangePasswordSuccess {\n      email\n    }\n    ... on InvalidInput {\n      errors {\n        path\n        message\n      }\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}\n\nmutation StartSecondFactor {\n  startSecondFactor {\n    ... on StartSecondFactorSuccess {\n      secret\n      uri\n    }\n    ... on SecondFactorOn {\n      message\n    }\n  }\n}\n\nmutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {\n  confirmSecondFactor(input: $input) {\n    ... on ConfirmSecondFactorSuccess {\n      recoveryCodes\n    }\n    ... on InvalidInput {\n      errors {\n        path\n        message\n      }\n    }\n  }\n}\n\nmutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {\n  removeSecondFactor(input: $input) {\n    ... on RemoveSecondFactorSuccess {\n      email\n    }\n    ... on InvalidInput {\n      errors {\n        path\n        message\n      }\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere {\n    sessions\n  }\n}": types.ChangePasswordDocument,
    "subscription AgendaChanged($placeId: ID!) {\n  agendaChanged(placeId: $placeId) {\n    placeId\n    from\n    to\n  }\n}": types.AgendaChangedDocument,
    "fragment AgendaBookingParts on AgendaBooking {\n  id\n  number\n  applicantName\n  arrivedAt\n  counter\n  elsewhere\n  startsAt\n  endsAt\n  hasNotes\n  serviceId\n  serviceName\n  source\n  status\n}\n\nquery Agenda($input: AgendaInput!) {\n  agenda(input: $input) {\n    date\n    closedBecause\n    columns {\n      operator {\n        id\n        name\n      }\n      capacity\n      open {\n        startsAt\n        endsAt\n      }\n      blockedSlots {\n        id\n        reason\n        startsAt\n        endsAt\n      }\n      bookings {\n        ...AgendaBookingParts\n      }\n    }\n  }\n}": types.AgendaBookingPartsFragmentDoc,
    "query PlaceNames {\n  places {\n    id\n    name\n  }\n}": types.PlaceNamesDocument,
    "fragment OfficeService on Service {\n  id\n  name\n  durationMinutes\n  minNoticeMinutes\n  horizonDays\n  operators {\n    id\n    name\n  }\n}\n\nfragment OfficePlace on Place {\n  id\n  name\n  services {\n    ...OfficeService\n  }\n}\n\nquery Office {\n  municipality {\n    id\n    timeZone\n  }\n  places {\n    ...OfficePlace\n  }\n}": types.OfficeServiceFragmentDoc,
    "fragment Me on StaffMember {\n  id\n  email\n  name\n  role\n  placeIds\n  operatorId\n  secondFactor\n  password\n}\n\nquery Me {\n  me {\n    ...Me\n  }\n  municipality {\n    id\n    name\n  }\n}": types.MeFragmentDoc,
    "mutation SignOut {\n  signOut {\n    sessions\n  }\n}": types.SignOutDocument,
    "mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    email\n  }\n}": types.RequestPasswordResetDocument,
    "query StaffLink($token: String!) {\n  staffLink(token: $token) {\n    purpose\n    name\n    email\n  }\n}\n\nmutation SetPassword($input: SetPasswordInput!) {\n  setPassword(input: $input) {\n    ... on SetPasswordSuccess {\n      email\n    }\n    ... on LinkNotValid {\n      message\n    }\n    ... on InvalidInput {\n      message\n      errors {\n        path\n        message\n      }\n    }\n  }\n}": types.StaffLinkDocument,
    "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignInSuccess {\n      staffMember {\n        id\n      }\n    }\n    ... on SecondFactorNeeded {\n      message\n    }\n    ... on SignInRefused {\n      message\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}\n\nquery SignInWays {\n  signInWays {\n    openIdConnectUrl\n  }\n}": types.SignInDocument,
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
export function graphql(source: "mutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    ... on ChangePasswordSuccess {\n      email\n    }\n    ... on InvalidInput {\n      errors {\n        path\n        message\n      }\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}\n\nmutation StartSecondFactor {\n  startSecondFactor {\n    ... on StartSecondFactorSuccess {\n      secret\n      uri\n    }\n    ... on SecondFactorOn {\n      message\n    }\n  }\n}\n\nmutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {\n  confirmSecondFactor(input: $input) {\n    ... on ConfirmSecondFactorSuccess {\n      recoveryCodes\n    }\n    ... on InvalidInput {\n      errors {\n        path\n        message\n      }\n    }\n  }\n}\n\nmutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {\n  removeSecondFactor(input: $input) {\n    ... on RemoveSecondFactorSuccess {\n      email\n    }\n    ... on InvalidInput {\n      errors {\n        path\n        message\n      }\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere {\n    sessions\n  }\n}"): (typeof documents)["mutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    ... on ChangePasswordSuccess {\n      email\n    }\n    ... on InvalidInput {\n      errors {\n        path\n        message\n      }\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}\n\nmutation StartSecondFactor {\n  startSecondFactor {\n    ... on StartSecondFactorSuccess {\n      secret\n      uri\n    }\n    ... on SecondFactorOn {\n      message\n    }\n  }\n}\n\nmutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {\n  confirmSecondFactor(input: $input) {\n    ... on ConfirmSecondFactorSuccess {\n      recoveryCodes\n    }\n    ... on InvalidInput {\n      errors {\n        path\n        message\n      }\n    }\n  }\n}\n\nmutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {\n  removeSecondFactor(input: $input) {\n    ... on RemoveSecondFactorSuccess {\n      email\n    }\n    ... on InvalidInput {\n      errors {\n        path\n        message\n      }\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere {\n    sessions\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription AgendaChanged($placeId: ID!) {\n  agendaChanged(placeId: $placeId) {\n    placeId\n    from\n    to\n  }\n}"): (typeof documents)["subscription AgendaChanged($placeId: ID!) {\n  agendaChanged(placeId: $placeId) {\n    placeId\n    from\n    to\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment AgendaBookingParts on AgendaBooking {\n  id\n  number\n  applicantName\n  arrivedAt\n  counter\n  elsewhere\n  startsAt\n  endsAt\n  hasNotes\n  serviceId\n  serviceName\n  source\n  status\n}\n\nquery Agenda($input: AgendaInput!) {\n  agenda(input: $input) {\n    date\n    closedBecause\n    columns {\n      operator {\n        id\n        name\n      }\n      capacity\n      open {\n        startsAt\n        endsAt\n      }\n      blockedSlots {\n        id\n        reason\n        startsAt\n        endsAt\n      }\n      bookings {\n        ...AgendaBookingParts\n      }\n    }\n  }\n}"): (typeof documents)["fragment AgendaBookingParts on AgendaBooking {\n  id\n  number\n  applicantName\n  arrivedAt\n  counter\n  elsewhere\n  startsAt\n  endsAt\n  hasNotes\n  serviceId\n  serviceName\n  source\n  status\n}\n\nquery Agenda($input: AgendaInput!) {\n  agenda(input: $input) {\n    date\n    closedBecause\n    columns {\n      operator {\n        id\n        name\n      }\n      capacity\n      open {\n        startsAt\n        endsAt\n      }\n      blockedSlots {\n        id\n        reason\n        startsAt\n        endsAt\n      }\n      bookings {\n        ...AgendaBookingParts\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PlaceNames {\n  places {\n    id\n    name\n  }\n}"): (typeof documents)["query PlaceNames {\n  places {\n    id\n    name\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment OfficeService on Service {\n  id\n  name\n  durationMinutes\n  minNoticeMinutes\n  horizonDays\n  operators {\n    id\n    name\n  }\n}\n\nfragment OfficePlace on Place {\n  id\n  name\n  services {\n    ...OfficeService\n  }\n}\n\nquery Office {\n  municipality {\n    id\n    timeZone\n  }\n  places {\n    ...OfficePlace\n  }\n}"): (typeof documents)["fragment OfficeService on Service {\n  id\n  name\n  durationMinutes\n  minNoticeMinutes\n  horizonDays\n  operators {\n    id\n    name\n  }\n}\n\nfragment OfficePlace on Place {\n  id\n  name\n  services {\n    ...OfficeService\n  }\n}\n\nquery Office {\n  municipality {\n    id\n    timeZone\n  }\n  places {\n    ...OfficePlace\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Me on StaffMember {\n  id\n  email\n  name\n  role\n  placeIds\n  operatorId\n  secondFactor\n  password\n}\n\nquery Me {\n  me {\n    ...Me\n  }\n  municipality {\n    id\n    name\n  }\n}"): (typeof documents)["fragment Me on StaffMember {\n  id\n  email\n  name\n  role\n  placeIds\n  operatorId\n  secondFactor\n  password\n}\n\nquery Me {\n  me {\n    ...Me\n  }\n  municipality {\n    id\n    name\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignOut {\n  signOut {\n    sessions\n  }\n}"): (typeof documents)["mutation SignOut {\n  signOut {\n    sessions\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    email\n  }\n}"): (typeof documents)["mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    email\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffLink($token: String!) {\n  staffLink(token: $token) {\n    purpose\n    name\n    email\n  }\n}\n\nmutation SetPassword($input: SetPasswordInput!) {\n  setPassword(input: $input) {\n    ... on SetPasswordSuccess {\n      email\n    }\n    ... on LinkNotValid {\n      message\n    }\n    ... on InvalidInput {\n      message\n      errors {\n        path\n        message\n      }\n    }\n  }\n}"): (typeof documents)["query StaffLink($token: String!) {\n  staffLink(token: $token) {\n    purpose\n    name\n    email\n  }\n}\n\nmutation SetPassword($input: SetPasswordInput!) {\n  setPassword(input: $input) {\n    ... on SetPasswordSuccess {\n      email\n    }\n    ... on LinkNotValid {\n      message\n    }\n    ... on InvalidInput {\n      message\n      errors {\n        path\n        message\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignInSuccess {\n      staffMember {\n        id\n      }\n    }\n    ... on SecondFactorNeeded {\n      message\n    }\n    ... on SignInRefused {\n      message\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}\n\nquery SignInWays {\n  signInWays {\n    openIdConnectUrl\n  }\n}"): (typeof documents)["mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignInSuccess {\n      staffMember {\n        id\n      }\n    }\n    ... on SecondFactorNeeded {\n      message\n    }\n    ... on SignInRefused {\n      message\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}\n\nquery SignInWays {\n  signInWays {\n    openIdConnectUrl\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;