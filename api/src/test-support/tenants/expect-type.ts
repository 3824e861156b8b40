import { Kind, type OperationDefinitionNode, parse, print, type SelectionSetNode } from 'graphql';
import type { FieldRequest } from './run-every-field.ts';

const TYPENAME: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

/** Short documents by the whole ones: parsing those takes longer than most requests. */
const shortDocuments = new Map<string, string>();

/** Returns the request with `__typename` as the only selected field. */
export function selectTypenameOnly(request: FieldRequest): FieldRequest {
  const document = shortDocuments.get(request.document) ?? shorten(request.document);
  shortDocuments.set(request.document, document);
  return { ...request, document };
}

function shorten(document: string): string {
  const [operation] = parse(document).definitions as [OperationDefinitionNode];
  const selections = operation.selectionSet.selections.map((field) =>
    field.kind === Kind.FIELD && field.selectionSet ? { ...field, selectionSet: TYPENAME } : field,
  );
  return print({ ...operation, selectionSet: { ...operation.selectionSet, selections } });
}
