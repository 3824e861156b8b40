import { Kind, type OperationDefinitionNode, parse, print, type SelectionSetNode } from 'graphql';
import type { FieldRequest } from './run-every-field.ts';

const TYPENAME: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

/** Returns the request with `__typename` as the only selected field. */
export function selectTypenameOnly(request: FieldRequest): FieldRequest {
  const [operation] = parse(request.document).definitions as [OperationDefinitionNode];
  const selections = operation.selectionSet.selections.map((field) =>
    field.kind === Kind.FIELD && field.selectionSet ? { ...field, selectionSet: TYPENAME } : field,
  );
  return { ...request, document: print({ ...operation, selectionSet: { ...operation.selectionSet, selections } }) };
}
