import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { tooManyRequests } from '../../graphql/errors/rate-limited.ts';
import { toClientNetwork } from '../../staff/client-network.ts';
import type { AppOptions } from './app-options.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { getLocale } from './accept-language.ts';
import { sendGraphQLError } from '../errors/send-graphql-error.ts';
import { sessionToken } from './session-cookie.ts';

/** Returns the hook that answers 429 when a network exceeds its request limit, before the body is read. */
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
        'X-Forwarded-For is ignored: if a proxy is missing from TRUSTED_PROXIES, all its clients share one rate limit.',
      );
    }
    const side = tokenOf(request) === null ? 'citizens' : 'staff';
    const waitMs = await limits.request(side, toClientNetwork(request.ip));
    return waitMs === null ? undefined : sendTooManyRequests(request, reply, Math.ceil(waitMs / 1000));
  };
}

function sendTooManyRequests(request: FastifyRequest, reply: FastifyReply, seconds: number): FastifyReply {
  const message = tooManyRequests(getLocale(request.headers['accept-language']), seconds);
  reply.header('retry-after', String(seconds));
  return sendGraphQLError(reply, 429, { message, extensions: { code: 'RATE_LIMITED', retryAfterSeconds: seconds } });
}
