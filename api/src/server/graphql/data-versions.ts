import type { GraphQLSchema } from 'graphql';
import type { AgendaPubSub } from '../../agenda/live/agenda-pubsub.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';

/** Versions of the public data of each municipality, as far as this server knows. */
export type DataVersions = {
  /** Returns a number that grows with every known change. */
  get(municipalityId: number): number;
  increase(municipalityId: number): void;
  /** Whether changes of other servers arrive at present. */
  areComplete(): boolean;
};

/** Creates the versions, which follow the agenda changes of all servers. */
export function createDataVersions(changes: Pick<AgendaPubSub, 'watch' | 'isListening'>): DataVersions {
  const versions = new Map<number, number>();
  // Added to every version after a lost connection, because the missed changes are unknown.
  let reconnects = 0;
  const increase = (municipalityId: number) =>
    void versions.set(municipalityId, (versions.get(municipalityId) ?? 0) + 1);
  changes.watch((municipalityId) => {
    if (municipalityId === null) reconnects++;
    else increase(municipalityId);
  });
  return {
    get: (municipalityId) => reconnects + (versions.get(municipalityId) ?? 0),
    increase,
    areComplete: () => changes.isListening(),
  };
}

/** Wraps the resolvers of mutations: staff also change texts, hours and services, which publish no agenda change. */
export function increaseAfterStaffMutations(schema: GraphQLSchema, versions: DataVersions): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve!;
    field.resolve = async (source, args, context: GraphQLContext, info) => {
      try {
        return (await resolve(source, args, context, info)) as unknown;
      } finally {
        if (context.staff !== null) versions.increase(context.ctx.municipality.id);
      }
    };
  }
  return schema;
}
