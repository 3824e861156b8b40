import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { tooManyRequests } from '../../graphql/rate-limited.ts';
import { toClientNetwork } from '../../staff/client-network.ts';
import type { AppOptions } from './app-options.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { localeOf } from '../graphql/request-context.ts';
import { sendGraphQLError } from '../errors/send-graphql-error.ts';
import { sessionToken } from './session-cookie.ts';

/** Stands before the API: who asks for anything at all too often gets 429 before the request is even read. */
export function requestLimit(
  limits: RateLimits,
  { publicUrl, trustedProxies }: Pick<AppOptions, 'publicUrl' | 'trustedProxies'>,
): onRequestAsyncHookHandler {
  const tokenOf = sessionToken(publicUrl);
  let warned = trustedProxies !== undefined;
  return async (request, reply) => {
    if (!warned && request.headers['x-forwarded-for'] !== undefined) {
      warned = true;
      request.log.warn(
        'X-Forwarded-For is not believed: is a proxy missing from TRUSTED_PROXIES? Its visitors share one limit.',
      );
    }
    const side = tokenOf(request) === null ? 'citizens' : 'staff';
    const waitMs = await limits.request(side, toClientNetwork(request.ip));
    return waitMs === null ? undefined : throwInvalid(request, reply, Math.ceil(waitMs / 1000));
  };
}

function throwInvalid(request: FastifyRequest, reply: FastifyReply, seconds: number): FastifyReply {
  const message = tooManyRequests(localeOf(request.headers['accept-language']), seconds);
  reply.header('retry-after', String(seconds));
  return sendGraphQLError(reply, 429, { message, extensions: { code: 'RATE_LIMITED', retryAfterSeconds: seconds } });
}
