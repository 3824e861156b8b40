import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { getRequestStore } from './request-store.ts';
import type { Spans } from './span.ts';

/**
 * Called after each operation with its root field, `ok` or the code of its first error, and its duration in seconds.
 */
export type OperationHook = (operation: string, outcome: string, seconds: number) => void;

/** Called after each mutation with its field name and the type name of its result. */
export type MutationHook = (mutation: string, outcome: string) => void;

/** Apollo plugin that records operation, outcome and duration, and adds the request id to every error. */
export function operationMetrics(watch: OperationHook, spans?: Spans): ApolloServerPlugin<GraphQLContext> {
  return {
    async requestDidStart() {
      const started = performance.now();
      let name = 'invalid';
      const parentSpan = getRequestStore()?.span;
      const span = spans?.begin('graphql', 'internal', {}, parentSpan?.traceparent);
      if (span !== undefined) Object.assign(getRequestStore() ?? {}, { span });
      return {
        async didResolveOperation({ operation }) {
          if (operation) name = getOperationName(operation);
          const store = getRequestStore();
          if (store !== undefined) store.operation = name;
        },
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          const store = getRequestStore();
          const errors = response.body.singleResult.errors ?? [];
          const code = errors.length === 0 ? undefined : String(errors[0]!.extensions?.['code']);
          if (store !== undefined) {
            for (const { extensions } of errors) addRequestId(store.id, extensions);
            if (code !== undefined) store.outcome = code;
          }
          if (store !== undefined && span !== undefined) store.span = parentSpan;
          const attributes = { 'graphql.operation.name': name, ...(code !== undefined && { 'error.type': code }) };
          span?.end({ name: `graphql ${name}`, attributes, failed: code !== undefined });
          watch(name, code ?? 'ok', (performance.now() - started) / 1000);
        },
      };
    },
  };
}

/** Adds the request id unless the error already carries it. */
function addRequestId(id: string, extensions: Record<string, unknown> | undefined): void {
  if (extensions !== undefined && extensions['id'] === undefined) extensions['requestId'] = id;
}

/** Returns the root field: operation names are chosen by clients, schema names are few and hold no personal data. */
function getOperationName({ selectionSet }: OperationDefinitionNode): string {
  const [first, ...more] = selectionSet.selections;
  return first?.kind === Kind.FIELD && more.length === 0 ? first.name.value : 'several';
}

/** Wraps the resolvers of all mutations so that the type name of each result is recorded. */
export function instrumentMutations(schema: GraphQLSchema, watch: MutationHook): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve!;
    field.resolve = async (...args) => {
      const result: unknown = await resolve(...args);
      const outcome = Object(result).constructor.name as string;
      const store = getRequestStore();
      if (store !== undefined) store.outcome = outcome;
      watch(field.name, outcome);
      return result;
    };
  }
  return schema;
}
