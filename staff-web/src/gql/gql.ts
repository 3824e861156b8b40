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
    "query PlaceNames {\n  places {\n    id\n    name\n  }\n}": typeof types.PlaceNamesDocument,
    "fragment Me on StaffMember {\n  id\n  email\n  name\n  role\n  placeIds\n  operatorId\n}\n\nquery Me {\n  me {\n    ...Me\n  }\n  municipality {\n    id\n    name\n  }\n}": typeof types.MeFragmentDoc,
    "mutation SignOut {\n  signOut {\n    sessions\n  }\n}": typeof types.SignOutDocument,
    "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignInSuccess {\n      staffMember {\n        id\n      }\n    }\n    ... on SignInRefused {\n      message\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}": typeof types.SignInDocument,
};
const documents: Documents = {
    "query PlaceNames {\n  places {\n    id\n    name\n  }\n}": types.PlaceNamesDocument,
    "fragment Me on StaffMember {\n  id\n  email\n  name\n  role\n  placeIds\n  operatorId\n}\n\nquery Me {\n  me {\n    ...Me\n  }\n  municipality {\n    id\n    name\n  }\n}": types.MeFragmentDoc,
    "mutation SignOut {\n  signOut {\n    sessions\n  }\n}": types.SignOutDocument,
    "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignInSuccess {\n      staffMember {\n        id\n      }\n    }\n    ... on SignInRefused {\n      message\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}": types.SignInDocument,
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
export function graphql(source: "query PlaceNames {\n  places {\n    id\n    name\n  }\n}"): (typeof documents)["query PlaceNames {\n  places {\n    id\n    name\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Me on StaffMember {\n  id\n  email\n  name\n  role\n  placeIds\n  operatorId\n}\n\nquery Me {\n  me {\n    ...Me\n  }\n  municipality {\n    id\n    name\n  }\n}"): (typeof documents)["fragment Me on StaffMember {\n  id\n  email\n  name\n  role\n  placeIds\n  operatorId\n}\n\nquery Me {\n  me {\n    ...Me\n  }\n  municipality {\n    id\n    name\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignOut {\n  signOut {\n    sessions\n  }\n}"): (typeof documents)["mutation SignOut {\n  signOut {\n    sessions\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignInSuccess {\n      staffMember {\n        id\n      }\n    }\n    ... on SignInRefused {\n      message\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}"): (typeof documents)["mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignInSuccess {\n      staffMember {\n        id\n      }\n    }\n    ... on SignInRefused {\n      message\n    }\n    ... on TooManyTries {\n      message\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;