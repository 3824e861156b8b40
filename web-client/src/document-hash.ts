type GeneratedDocument = { __meta__?: { documentId?: string } };

/** The `extensions` of a GraphQL request that name a persisted document by the SHA-256 hash of its text. */
export interface PersistedQueryExtensions {
  persistedQuery: { version: 1; sha256Hash: string };
}

/** Returns the request extensions for a generated document. Throws for a document that codegen did not generate. */
export function toPersistedQueryExtensions(document: object): PersistedQueryExtensions {
  const id = (document as GeneratedDocument).__meta__?.documentId;
  if (id === undefined) throw new Error('This document was not generated.');
  return { persistedQuery: { version: 1, sha256Hash: id.replace('sha256:', '') } };
}
