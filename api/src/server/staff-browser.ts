import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Browser } from '../graphql/context.ts';

const NAME = 'prenotazioni-staff';
const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** How cookies are set: only over TLS but on one's own machine, for this very host, never readable by a script. */
export function cookieRules(publicUrl: string) {
  const secure = !THIS_MACHINE.has(new URL(publicUrl).hostname);
  return {
    // Browsers keep a cookie of this prefix only if it is Secure, for one host and for all its paths.
    prefix: secure ? '__Host-' : '',
    options: { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const,
  };
}

/** The browser of a request, with the cookie in which it keeps a staff session. */
export function staffBrowser(request: FastifyRequest, reply: FastifyReply, publicUrl: string): Browser {
  const { prefix, options } = cookieRules(publicUrl);
  const name = prefix + NAME;
  return {
    address: request.ip,
    sessionToken: sessionTokenOf(request, publicUrl),
    keepSession: (token, expiresAt) => void reply.setCookie(name, token, { ...options, expires: new Date(expiresAt) }),
    forgetSession: () => void reply.clearCookie(name, options),
  };
}

/** The session that a request brings, if it brings one. */
export function sessionTokenOf(request: FastifyRequest, publicUrl: string): string | null {
  return request.cookies[cookieRules(publicUrl).prefix + NAME] ?? null;
}
