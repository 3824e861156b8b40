import { readFileSync } from 'node:fs';
import { type DocumentNode, Kind, OperationTypeNode, parse } from 'graphql';

const LISTS = ['citizen-web', 'staff-web'].map(
  (app) => new URL(`../../../../${app}/src/gql/persisted-documents.json`, import.meta.url),
);

/** What every citizen is shown alike: an address that asks for it says nothing of anybody. */
const SHOWN_TO_ALL = new Set(['__typename', 'municipality', 'places', 'availability']);

/** A document of one of the two web apps, as it was when they were built. */
export type TrustedDocument = {
  text: string;
  document: DocumentNode;
  /** May be asked for by GET: a query of what every citizen is shown alike. */
  shownToAll: boolean;
};

/** The documents of the two web apps, each under the SHA-256 of its text in hexadecimal digits. */
export type TrustedDocuments = ReadonlyMap<string, TrustedDocument>;

/** Reads the documents of both web apps, which know them by the same names. */
export function readTrustedDocuments(): TrustedDocuments {
  const lists = LISTS.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  return new Map(
    lists
      .flatMap((list) => Object.entries(list))
      .map(([id, text]) => [id.replace(/^sha256:/, ''), trusted(text, parse(text, { noLocation: true }))]),
  );
}

function trusted(text: string, document: DocumentNode): TrustedDocument {
  const shownToAll = document.definitions.every(
    (node) =>
      node.kind === Kind.OPERATION_DEFINITION &&
      node.operation === OperationTypeNode.QUERY &&
      node.selectionSet.selections.every((field) => field.kind === Kind.FIELD && SHOWN_TO_ALL.has(field.name.value)),
  );
  return { text, document, shownToAll };
}
