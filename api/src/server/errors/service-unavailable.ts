import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable, ResponseTimeoutError } from '../../db/connection/unavailable.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { RETRY_AFTER_SECONDS, unavailable } from '../../graphql/errors/unavailable.ts';
import { t } from '../../graphql/messages.ts';
import type { Locale } from '../../context.ts';
import { getLocale } from '../http/accept-language.ts';
import { sendGraphQLError } from './send-graphql-error.ts';

/** Sets status 503, Retry-After and a translated message on responses with SERVICE_UNAVAILABLE errors. */
export const serviceUnavailablePlugin: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ response, contextValue }) {
      if (response.body.kind !== 'single') return;
      const unavailableErrors = response.body.singleResult.errors?.filter(
        ({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE',
      );
      if (unavailableErrors === undefined || unavailableErrors.length === 0) return;
      const message = t(contextValue.ctx.locale, 'unavailable');
      for (const error of unavailableErrors) Object.assign(error, { message });
      response.http.status = 503;
      response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
    },
  }),
};

/** Returns the promise's result. Throws SERVICE_UNAVAILABLE if the database cannot be reached. */
export async function toUnavailableError<T>(locale: Locale, promise: Promise<T>): Promise<T> {
  return promise.catch((error: unknown) => {
    throw isUnavailable(error) ? unavailable(locale) : error;
  });
}

/** Returns the promise's result. Throws ResponseTimeoutError after the timeout; the work itself is not cancelled. */
export async function withTimeout<T>(timeoutMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ResponseTimeoutError()), timeoutMs);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}

/** Sends status 503 with Retry-After and a translated message. */
export function sendServiceUnavailable(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { message, extensions } = unavailable(getLocale(request.headers['accept-language']));
  reply.header('retry-after', String(RETRY_AFTER_SECONDS));
  return sendGraphQLError(reply, 503, { message, extensions: { code: extensions['code'] } });
}
