import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { notes } from './request-store.ts';
import type { Spans } from './span.ts';

/** Who is told how an operation went: by which name of the schema, in how many seconds, with `ok` or the code of its first error. */
export type OperationWatcher = (operation: string, outcome: string, seconds: number) => void;

/** Who is told how each mutation ended: the name of the type that it answered. */
export type ActWatcher = (act: string, outcome: string) => void;

/** Notes which operation a request is and how it went, and gives every error the id of its request. */
export function operationNotes(watch: OperationWatcher, spans?: Spans): ApolloServerPlugin<GraphQLContext> {
  return {
    async requestDidStart() {
      const started = performance.now();
      let name = 'invalid';
      const around = notes()?.span;
      const span = spans?.begin('graphql', 'internal', {}, around?.traceparent);
      if (span !== undefined) Object.assign(notes() ?? {}, { span });
      return {
        async didResolveOperation({ operation }) {
          if (operation) name = nameOf(operation);
          const noted = notes();
          if (noted !== undefined) noted.operation = name;
        },
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          const noted = notes();
          const errors = response.body.singleResult.errors ?? [];
          const code = errors.length === 0 ? undefined : String(errors[0]!.extensions?.['code']);
          if (noted !== undefined) {
            for (const { extensions } of errors) tellId(noted.id, extensions);
            if (code !== undefined) noted.outcome = code;
          }
          if (noted !== undefined && span !== undefined) noted.span = around;
          const attributes = { 'graphql.operation.name': name, ...(code !== undefined && { 'error.type': code }) };
          span?.end({ name: `graphql ${name}`, attributes, failed: code !== undefined });
          watch(name, code ?? 'ok', (performance.now() - started) / 1000);
        },
      };
    },
  };
}

/** A fault has told the id already, in its words too. */
function tellId(id: string, extensions: Record<string, unknown> | undefined): void {
  if (extensions !== undefined && extensions['id'] === undefined) extensions['requestId'] = id;
}

/** Names of operations are whatever who asks likes; those of the schema are few and tell nothing of anybody. */
function nameOf({ selectionSet }: OperationDefinitionNode): string {
  const [first, ...more] = selectionSet.selections;
  return first?.kind === Kind.FIELD && more.length === 0 ? first.name.value : 'several';
}

/** Notes how each mutation of a schema ends: every one answers a union of named outcomes. */
export function noteOutcomes(schema: GraphQLSchema, watch: ActWatcher): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const act = field.resolve!;
    field.resolve = async (...asked) => {
      const answer: unknown = await act(...asked);
      const outcome = Object(answer).constructor.name as string;
      const noted = notes();
      if (noted !== undefined) noted.outcome = outcome;
      watch(field.name, outcome);
      return answer;
    };
  }
  return schema;
}
