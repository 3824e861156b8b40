import type { WebsocketHandler } from '@fastify/websocket';
import type { FastifyRequest } from 'fastify';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, validate } from 'graphql';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { Browser, Context } from '../graphql/context.ts';
import { sessionTokenOf } from './staff-browser.ts';

/** Subscriptions over a websocket; only pages of our own may open one, since browsers send the session with it to anybody. */
export function liveUpdates(
  schema: GraphQLSchema,
  contextOf: (request: FastifyRequest, browser: Browser) => Promise<Context>,
  publicUrl: string,
): WebsocketHandler {
  return makeHandler({
    schema,
    onConnect: ({ extra: { request } }) => isOwnPage(request, publicUrl),
    context: ({ extra: { request } }) => contextOf(request, listening(request, publicUrl)),
    validate: (...checked) => [...validate(...checked), ...onlySubscriptions(checked[1])],
  });
}

/** Queries and mutations have a door of their own, with its own guards. */
function onlySubscriptions({ definitions }: DocumentNode): GraphQLError[] {
  return definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION && node.operation !== 'subscription')
    .map(() => new GraphQLError('Only subscriptions are served here.'));
}

function isOwnPage({ headers, host }: FastifyRequest, publicUrl: string): boolean {
  const { origin } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}

/** A browser that listens: nothing can be written back to its cookies. */
function listening(request: FastifyRequest, publicUrl: string): Browser {
  return {
    address: request.ip,
    sessionToken: sessionTokenOf(request, publicUrl),
    keepSession: () => undefined,
    forgetSession: () => undefined,
  };
}
