import { Kind, type OperationDefinitionNode, parse, print, type SelectionSetNode } from 'graphql';
import type { FieldRequest } from './run-every-field.ts';

const TYPENAME: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

/** The same asking that wants to know no more than what kind of answer it gets. */
export function selectTypenameOnly(asking: FieldRequest): FieldRequest {
  const [operation] = parse(asking.document).definitions as [OperationDefinitionNode];
  const selections = operation.selectionSet.selections.map((field) =>
    field.kind === Kind.FIELD && field.selectionSet ? { ...field, selectionSet: TYPENAME } : field,
  );
  return { ...asking, document: print({ ...operation, selectionSet: { ...operation.selectionSet, selections } }) };
}
