import type { WebsocketHandler } from '@fastify/websocket';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { Browser, GraphQLContext } from '../../graphql/graphql-context.ts';
import type { RequestGuard } from '../guard/request-guard.ts';
import { MAX_TOKENS } from '../guard/validate-query.ts';
import { localeOf } from './request-context.ts';
import { sessionToken } from '../http/session-cookie.ts';
import { maskError } from '../errors/mask-errors.ts';
import { redactValues } from '../errors/redact-values.ts';

/** What live updates are made from. */
type LiveParts = {
  schema: GraphQLSchema;
  door: RequestGuard;
  contextOf(request: FastifyRequest, browser: Browser): Promise<GraphQLContext>;
  publicUrl: string;
  log: FastifyBaseLogger;
};

/** Subscriptions over a websocket; only pages of our own may open one, since browsers send the session with it to anybody. */
export function liveUpdates({ schema, door, contextOf, publicUrl, log }: LiveParts): WebsocketHandler {
  const masked = (errors: readonly GraphQLError[]) =>
    errors.map((error) => {
      const said = error.toJSON();
      return error.originalError === undefined
        ? { ...said, message: redactValues(said.message) }
        : maskError(log, said, error.originalError);
    });
  return makeHandler({
    schema,
    onConnect: ({ extra: { request } }) => isOwnPage(request, publicUrl),
    context: ({ extra: { request } }) => contextOf(request, listening(request, publicUrl)),
    onSubscribe({ extra: { request } }, _, payload) {
      const refusal = door.refusal(payload, localeOf(request.headers['accept-language']));
      if (refusal !== null) return [refusal];
      const named = door.named(payload);
      if (named === null) return unreadable(payload.query);
      const errors = onlySubscriptions(named.document);
      return errors.length > 0 ? errors : { schema, document: named.document, variableValues: payload.variables };
    },
    // A fault is masked here as over HTTP.
    onNext: (_, __, ___, ____, result) => ({ ...result, ...(result.errors && { errors: masked(result.errors) }) }),
    onError: (_, __, ___, errors) => masked(errors),
    validate: (...parseInput) => [...validate(...parseInput), ...onlySubscriptions(parseInput[1])],
  });
}

/** What is wrong with a text that is no GraphQL, or too long to be read; nothing: the text can be read. */
function unreadable(query: string): GraphQLError[] | undefined {
  try {
    parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    return [error as GraphQLError];
  }
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
    sessionToken: sessionToken(publicUrl)(request),
    keepSession: () => undefined,
    forgetSession: () => undefined,
  };
}
