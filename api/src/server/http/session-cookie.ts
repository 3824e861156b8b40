import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Browser } from '../../graphql/graphql-context.ts';

const NAME = 'prenotazioni-staff';
const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** How cookies are set: only over TLS but on one's own machine, for this very host, never readable by a script. */
export function getCookieOptions(publicUrl: string) {
  const secure = !THIS_MACHINE.has(new URL(publicUrl).hostname);
  return {
    // Browsers keep a cookie of this prefix only if it is Secure, for one host and for all its paths.
    prefix: secure ? '__Host-' : '',
    options: { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const,
  };
}

/** Tells the browser of a request, with the cookie in which it keeps a staff session. */
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

/** Tells the session that a request brings, if it brings one. */
export function sessionToken(publicUrl: string): (request: FastifyRequest) => string | null {
  const name = getCookieOptions(publicUrl).prefix + NAME;
  return ({ cookies }) => cookies[name] ?? null;
}
