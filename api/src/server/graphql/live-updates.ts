import type { WebsocketHandler } from '@fastify/websocket';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { Browser, GraphQLContext } from '../../graphql/graphql-context.ts';
import type { RequestGuard } from '../guard/request-guard.ts';
import { MAX_TOKENS } from '../guard/validate-query.ts';
import { getLocale } from '../http/accept-language.ts';
import { sessionToken } from '../http/session-cookie.ts';
import { maskError } from '../errors/mask-errors.ts';
import { redactValues } from '../errors/redact-values.ts';

type LiveUpdatesOptions = {
  schema: GraphQLSchema;
  guard: RequestGuard;
  contextOf(request: FastifyRequest, browser: Browser): Promise<GraphQLContext>;
  publicUrl: string;
  log: FastifyBaseLogger;
};

/** Serves subscriptions over a websocket. Only our own pages may connect: browsers send the cookie from any origin. */
export function liveUpdates({ schema, guard, contextOf, publicUrl, log }: LiveUpdatesOptions): WebsocketHandler {
  const masked = (errors: readonly GraphQLError[]) =>
    errors.map((error) => {
      const formatted = error.toJSON();
      return error.originalError === undefined
        ? { ...formatted, message: redactValues(formatted.message) }
        : maskError(log, formatted, error.originalError);
    });
  return makeHandler({
    schema,
    onConnect: ({ extra: { request } }) => isOwnPage(request, publicUrl),
    context: ({ extra: { request } }) => contextOf(request, toReadOnlyBrowser(request, publicUrl)),
    onSubscribe({ extra: { request } }, _, payload) {
      const rejection = guard.validate(payload, getLocale(request.headers['accept-language']));
      if (rejection !== null) return [rejection];
      const trusted = guard.findTrustedDocument(payload);
      if (trusted === null) return checkSyntax(payload.query);
      const errors = rejectOtherOperations(trusted.document);
      return errors.length > 0 ? errors : { schema, document: trusted.document, variableValues: payload.variables };
    },
    // Errors are masked as over HTTP.
    onNext: (_, __, ___, ____, result) => ({ ...result, ...(result.errors && { errors: masked(result.errors) }) }),
    onError: (_, __, ___, errors) => masked(errors),
    validate: (...parseInput) => [...validate(...parseInput), ...rejectOtherOperations(parseInput[1])],
  });
}

/** Returns the syntax error of a query, if any. */
function checkSyntax(query: string): GraphQLError[] | undefined {
  try {
    parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    return [error as GraphQLError];
  }
}

/** Returns an error for each query or mutation: those go over HTTP, which has its own guards. */
function rejectOtherOperations({ definitions }: DocumentNode): GraphQLError[] {
  return definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION && node.operation !== 'subscription')
    .map(() => new GraphQLError('Only subscriptions are served here.'));
}

function isOwnPage({ headers, host }: FastifyRequest, publicUrl: string): boolean {
  const { origin } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}

/** Returns the browser of a websocket. Cookies cannot be set after the handshake. */
function toReadOnlyBrowser(request: FastifyRequest, publicUrl: string): Browser {
  return {
    address: request.ip,
    sessionToken: sessionToken(publicUrl)(request),
    keepSession: () => undefined,
    forgetSession: () => undefined,
  };
}
