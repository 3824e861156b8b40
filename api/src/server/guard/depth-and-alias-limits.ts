import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { queryTooLarge } from './query-error.ts';

/**
 * What one document may hold. The largest of the two web apps have 6 levels and 180 fields, and the introspection of a
 * sandbox has 15 and 130; a person who writes a query by hand stays far below.
 */
export const MAX = {
  levels: 16,
  fields: 500,
  aliases: 15,
  rootFields: 10,
  repeats: 5,
  directives: 8,
} as const;

/** Lists of the introspection that lead from a type to other types: one inside another grows with every level. */
const TYPES_OF_TYPES = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes']);

type Seen = { fields: number; aliases: number };

/** Why a document is refused for its shape alone, before it is compared with the schema; null: it may be. */
export function checkShape(document: DocumentNode): GraphQLError | null {
  try {
    walkDocument(document);
    return null;
  } catch (error) {
    return error as GraphQLError;
  }
}

function walkDocument(document: DocumentNode): void {
  const directives = directivesOf(document).length;
  if (directives > MAX.directives) throw queryTooLarge(`At most ${MAX.directives} directives: this document has more.`);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);

  const seen: Seen = { fields: 0, aliases: 0 };
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const roots = expanded(node.selectionSet, fragments, new Set());
    const acts = roots.filter(({ name }) => name.value !== '__typename').length;
    if (node.operation === OperationTypeNode.MUTATION && acts > 1) {
      throw queryTooLarge('One act per request: a mutation may have one field at its root.');
    }
    if (roots.length > MAX.rootFields) throw queryTooLarge(`At most ${MAX.rootFields} fields at the root of a query.`);
    walk(node.selectionSet, fragments, { level: 1, spread: new Set(), seen, ofTypes: false });
  }
}

function directivesOf(document: DocumentNode): DirectiveNode[] {
  const found: DirectiveNode[] = [];
  visit(document, { Directive: (node) => void found.push(node) });
  return found;
}

/** The fields at the root, those in fragments too; a cycle is left to the walk, which finds it. */
function expanded(
  { selections }: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
  done: Set<string>,
): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT) return expanded(node.selectionSet, fragments, done);
    const fragment = fragments.get(node.name.value);
    if (fragment === undefined || done.has(node.name.value)) return [];
    done.add(node.name.value);
    return expanded(fragment.selectionSet, fragments, done);
  });
}

type Place = { level: number; spread: ReadonlySet<string>; seen: Seen; ofTypes: boolean };

/** Fragments are followed wherever they are spread, as the execution would; the count of fields ends it early. */
function walk(
  { selections }: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
  { level, spread, seen, ofTypes }: Place,
): void {
  if (level > MAX.levels) throw queryTooLarge(`At most ${MAX.levels} levels: this document goes deeper.`);
  const times = new Map<string, number>();
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const key = (node.alias ?? node.name).value;
      const repeats = (times.get(key) ?? 0) + 1;
      times.set(key, repeats);
      seen.fields += 1;
      if (node.alias !== undefined) seen.aliases += 1;
      if (repeats > MAX.repeats) throw queryTooLarge(`The same field at most ${MAX.repeats} times in one place.`);
      if (seen.aliases > MAX.aliases) throw queryTooLarge(`At most ${MAX.aliases} aliases: this document has more.`);
      const leadsOn = TYPES_OF_TYPES.has(node.name.value);
      if (leadsOn && ofTypes) throw queryTooLarge('Introspection of types within types: ask for each by "__type".');
      if (node.selectionSet) {
        walk(node.selectionSet, fragments, { level: level + 1, spread, seen, ofTypes: ofTypes || leadsOn });
      }
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      seen.fields += 1;
      walk(node.selectionSet, fragments, { level, spread, seen, ofTypes });
    } else {
      const name = node.name.value;
      seen.fields += 1;
      if (spread.has(name)) throw queryTooLarge(`The fragment "${name}" holds itself.`);
      const fragment = fragments.get(name);
      if (fragment) {
        walk(fragment.selectionSet, fragments, { level, spread: new Set([...spread, name]), seen, ofTypes });
      }
    }
    if (seen.fields > MAX.fields)
      throw queryTooLarge(`At most ${MAX.fields} fields, fragments followed: this has more.`);
  }
}
