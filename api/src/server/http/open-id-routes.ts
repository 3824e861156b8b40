import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Browser, GraphQLContext } from '../../graphql/graphql-context.ts';
import {
  createIdentityProvider,
  type PendingAuthorization,
  type OpenIdSettings,
} from '../../staff/sign-in/identity-provider.ts';
import { signInWithIdentity } from '../../staff/sign-in/sign-in-with-identity.ts';
import { getCookieOptions, createStaffBrowser } from './session-cookie.ts';

/** Where a browser is sent to sign in with the comune's identity service. */
export const OPEN_ID_PATH = '/staff/openid';
const RETURN_PATH = `${OPEN_ID_PATH}/ritorno`;
const QUESTION_LASTS_SECONDS = 600;

const question = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** What the two addresses of a sign-in through OpenID Connect need. */
export type OpenIdParts = {
  settings: OpenIdSettings;
  publicUrl: string;
  contextOf(request: FastifyRequest, browser: Browser): Promise<GraphQLContext>;
};

/** The way to the identity service and back. Whatever goes wrong there, the browser ends on the sign-in page. */
export function registerOpenIdRoutes(app: FastifyInstance, { settings, publicUrl, contextOf }: OpenIdParts): void {
  const provider = createIdentityProvider(settings, publicUrl + RETURN_PATH);
  const { prefix, options } = getCookieOptions(publicUrl);
  const browserOf = createStaffBrowser(publicUrl);
  const name = `${prefix}prenotazioni-openid`;

  const keep = (reply: FastifyReply, asked: PendingAuthorization) =>
    reply.setCookie(name, Buffer.from(JSON.stringify(asked)).toString('base64url'), {
      ...options,
      maxAge: QUESTION_LASTS_SECONDS,
    });

  app.get(OPEN_ID_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    try {
      const { url, question: asked } = await provider.startAuthorization();
      return keep(reply, asked).redirect(url);
    } catch (error) {
      request.log.error({ err: error }, 'identity service');
      return unresolved(reply, 'errore');
    }
  });

  app.get(RETURN_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    const asked = readQuestion(request.cookies[name]);
    reply.clearCookie(name, options).header('cache-control', 'no-store');
    if (asked === null) return unresolved(reply, 'errore');
    try {
      const identity = await provider.finishAuthorization(new URL(request.url, publicUrl), asked);
      const context = await contextOf(request, browserOf(request, reply));
      return (await signInWithIdentity(context, identity))
        ? reply.redirect('/staff')
        : unresolved(reply, 'sconosciuto');
    } catch (error) {
      request.log.warn({ err: error }, 'identity service');
      return unresolved(reply, 'errore');
    }
  });
}

function unresolved(reply: FastifyReply, why: 'errore' | 'sconosciuto'): FastifyReply {
  return reply.redirect(`/staff/accedi?identita=${why}`);
}

function readQuestion(cookie: string | undefined): PendingAuthorization | null {
  try {
    return question.parse(JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString()));
  } catch {
    return null;
  }
}
