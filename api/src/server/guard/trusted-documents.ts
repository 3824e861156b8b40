import { readFileSync } from 'node:fs';
import { type DocumentNode, Kind, OperationTypeNode, parse } from 'graphql';

const MANIFESTS = ['citizen-web', 'staff-web'].map(
  (app) => new URL(`../../../../${app}/src/gql/persisted-documents.json`, import.meta.url),
);

/** Root fields whose result is the same for every citizen, so a GET URL reveals nothing about the client. */
const PUBLIC_FIELDS = new Set(['__typename', 'municipality', 'places', 'availability']);

/** A document of a web app, known at build time. */
export type TrustedDocument = {
  text: string;
  document: DocumentNode;
  /** Whether the result is the same for every citizen, so GET is allowed. */
  isPublic: boolean;
};

/** Documents of both web apps by the SHA-256 of their text, in hexadecimal. */
export type TrustedDocuments = ReadonlyMap<string, TrustedDocument>;

/** Reads the persisted documents of both web apps. */
export function readTrustedDocuments(): TrustedDocuments {
  const lists = MANIFESTS.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  return new Map(
    lists
      .flatMap((list) => Object.entries(list))
      .map(([id, text]) => [id.replace(/^sha256:/, ''), toTrustedDocument(text, parse(text, { noLocation: true }))]),
  );
}

function toTrustedDocument(text: string, document: DocumentNode): TrustedDocument {
  const isPublic = document.definitions.every(
    (node) =>
      node.kind === Kind.OPERATION_DEFINITION &&
      node.operation === OperationTypeNode.QUERY &&
      node.selectionSet.selections.every((field) => field.kind === Kind.FIELD && PUBLIC_FIELDS.has(field.name.value)),
  );
  return { text, document, isPublic };
}
