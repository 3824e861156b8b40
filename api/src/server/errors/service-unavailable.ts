import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable, ResponseTimeoutError } from '../../db/connection/unavailable.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { RETRY_AFTER_SECONDS, unavailable } from '../../graphql/unavailable.ts';
import { t } from '../../graphql/messages.ts';
import type { Locale } from '../../context.ts';
import { localeOf } from '../graphql/request-context.ts';
import { sendError } from './send-graphql-error.ts';

/** Gives a GraphQL answer that the database kept from being whole its status and its words. */
export const unavailableAnswers: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ response, contextValue }) {
      if (response.body.kind !== 'single') return;
      const away = response.body.singleResult.errors?.filter(
        ({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE',
      );
      if (away === undefined || away.length === 0) return;
      const message = t(contextValue.ctx.locale, 'unavailable');
      for (const error of away) Object.assign(error, { message });
      response.http.status = 503;
      response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
    },
  }),
};

/** What prepares a request: if the database is away already then, the answer says the same. */
export async function orUnavailable<T>(locale: Locale, preparing: Promise<T>): Promise<T> {
  return preparing.catch((error: unknown) => {
    throw isUnavailable(error) ? unavailable(locale) : error;
  });
}

/** An answer, or after so many milliseconds the word that it took too long; what was begun may still be done. */
export async function within<T>(milliseconds: number, answering: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ResponseTimeoutError()), milliseconds);
  });
  return Promise.race([answering, late]).finally(() => clearTimeout(timer));
}

/** The same answer to a request that no resolver got to answer. */
export function sendUnavailable(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { message, extensions } = unavailable(localeOf(request.headers['accept-language']));
  reply.header('retry-after', String(RETRY_AFTER_SECONDS));
  return sendError(reply, 503, { message, extensions: { code: extensions['code'] } });
}
