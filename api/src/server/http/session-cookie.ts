import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Browser } from '../../graphql/graphql-context.ts';

const NAME = 'prenotazioni-staff';
const LOCALHOST = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Returns cookie prefix and options: HttpOnly, this host only, and Secure except on localhost. */
export function getCookieOptions(publicUrl: string) {
  const secure = !LOCALHOST.has(new URL(publicUrl).hostname);
  return {
    // Browsers accept the __Host- prefix only for Secure cookies of one host and path '/'.
    prefix: secure ? '__Host-' : '',
    options: { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const,
  };
}

/** Returns a function that reads and writes the session cookie of a request. */
export function createStaffBrowser(publicUrl: string): (request: FastifyRequest, reply: FastifyReply) => Browser {
  const { prefix, options } = getCookieOptions(publicUrl);
  const name = prefix + NAME;
  return (request, reply) => ({
    address: request.ip,
    sessionToken: request.cookies[name] ?? null,
    keepSession: (token, expiresAt) => void reply.setCookie(name, token, { ...options, expires: new Date(expiresAt) }),
    forgetSession: () => void reply.clearCookie(name, options),
  });
}

/** Returns a function that reads the session token of a request, or null. */
export function sessionToken(publicUrl: string): (request: FastifyRequest) => string | null {
  const name = getCookieOptions(publicUrl).prefix + NAME;
  return ({ cookies }) => cookies[name] ?? null;
}
