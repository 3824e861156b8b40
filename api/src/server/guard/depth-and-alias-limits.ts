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
 * Limits of one document. The largest document of the web apps has 6 levels and 180 fields; introspection by a sandbox
 * has 15 levels and 130 fields.
 */
export const LIMITS = {
  levels: 16,
  fields: 500,
  aliases: 15,
  rootFields: 10,
  repeats: 5,
  directives: 8,
} as const;

/** Introspection fields that lead to other types. Nesting them multiplies the result with every level. */
const TYPE_LIST_FIELDS = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes']);

type Counters = { fields: number; aliases: number };

/** Returns an error if the document exceeds a limit, otherwise null. Runs before validation against the schema. */
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
  if (directives > LIMITS.directives)
    throw queryTooLarge(`At most ${LIMITS.directives} directives: this document has more.`);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);

  const counters: Counters = { fields: 0, aliases: 0 };
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const roots = expanded(node.selectionSet, fragments, new Set());
    const mutations = roots.filter(({ name }) => name.value !== '__typename').length;
    if (node.operation === OperationTypeNode.MUTATION && mutations > 1) {
      throw queryTooLarge('Only one mutation per request is allowed.');
    }
    if (roots.length > LIMITS.rootFields)
      throw queryTooLarge(`At most ${LIMITS.rootFields} fields at the root of a query.`);
    walk(node.selectionSet, fragments, { level: 1, spread: new Set(), counters, insideTypeList: false });
  }
}

function directivesOf(document: DocumentNode): DirectiveNode[] {
  const found: DirectiveNode[] = [];
  visit(document, { Directive: (node) => void found.push(node) });
  return found;
}

/** Returns the root fields, fragments included. Fragment cycles are reported by `walk`. */
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

type Place = { level: number; spread: ReadonlySet<string>; counters: Counters; insideTypeList: boolean };

/** Follows fragments as execution would. The field limit stops expensive documents early. */
function walk(
  { selections }: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
  { level, spread, counters, insideTypeList }: Place,
): void {
  if (level > LIMITS.levels) throw queryTooLarge(`At most ${LIMITS.levels} levels: this document goes deeper.`);
  const times = new Map<string, number>();
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const key = (node.alias ?? node.name).value;
      const repeats = (times.get(key) ?? 0) + 1;
      times.set(key, repeats);
      counters.fields += 1;
      if (node.alias !== undefined) counters.aliases += 1;
      if (repeats > LIMITS.repeats) throw queryTooLarge(`The same field at most ${LIMITS.repeats} times in one place.`);
      if (counters.aliases > LIMITS.aliases)
        throw queryTooLarge(`At most ${LIMITS.aliases} aliases: this document has more.`);
      const isTypeList = TYPE_LIST_FIELDS.has(node.name.value);
      if (isTypeList && insideTypeList)
        throw queryTooLarge('Introspection of types within types: ask for each by "__type".');
      if (node.selectionSet) {
        walk(node.selectionSet, fragments, {
          level: level + 1,
          spread,
          counters,
          insideTypeList: insideTypeList || isTypeList,
        });
      }
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      counters.fields += 1;
      walk(node.selectionSet, fragments, { level, spread, counters, insideTypeList });
    } else {
      const name = node.name.value;
      counters.fields += 1;
      if (spread.has(name)) throw queryTooLarge(`The fragment "${name}" holds itself.`);
      const fragment = fragments.get(name);
      if (fragment) {
        walk(fragment.selectionSet, fragments, { level, spread: new Set([...spread, name]), counters, insideTypeList });
      }
    }
    if (counters.fields > LIMITS.fields)
      throw queryTooLarge(`At most ${LIMITS.fields} fields, fragments followed: this has more.`);
  }
}
