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

/** Path that redirects to the municipality's identity provider. */
export const OPEN_ID_PATH = '/staff/openid';
const RETURN_PATH = `${OPEN_ID_PATH}/ritorno`;
const COOKIE_MAX_AGE_SECONDS = 600;

const question = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** Settings of the OpenID Connect routes. */
export type OpenIdParts = {
  settings: OpenIdSettings;
  publicUrl: string;
  contextOf(request: FastifyRequest, browser: Browser): Promise<GraphQLContext>;
};

/** Registers the redirect to the identity provider and the callback. Any error leads back to the sign-in page. */
export function registerOpenIdRoutes(app: FastifyInstance, { settings, publicUrl, contextOf }: OpenIdParts): void {
  const provider = createIdentityProvider(settings, publicUrl + RETURN_PATH);
  const { prefix, options } = getCookieOptions(publicUrl);
  const browserOf = createStaffBrowser(publicUrl);
  const name = `${prefix}prenotazioni-openid`;

  const keep = (reply: FastifyReply, asked: PendingAuthorization) =>
    reply.setCookie(name, Buffer.from(JSON.stringify(asked)).toString('base64url'), {
      ...options,
      maxAge: COOKIE_MAX_AGE_SECONDS,
    });

  app.get(OPEN_ID_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    try {
      const { url, pending: asked } = await provider.startAuthorization();
      return keep(reply, asked).redirect(url);
    } catch (error) {
      request.log.error({ err: error }, 'identity service');
      return redirectToSignIn(reply, 'errore');
    }
  });

  app.get(RETURN_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    const asked = readQuestion(request.cookies[name]);
    reply.clearCookie(name, options).header('cache-control', 'no-store');
    if (asked === null) return redirectToSignIn(reply, 'errore');
    try {
      const identity = await provider.finishAuthorization(new URL(request.url, publicUrl), asked);
      const context = await contextOf(request, browserOf(request, reply));
      return (await signInWithIdentity(context, identity))
        ? reply.redirect('/staff')
        : redirectToSignIn(reply, 'sconosciuto');
    } catch (error) {
      request.log.warn({ err: error }, 'identity service');
      return redirectToSignIn(reply, 'errore');
    }
  });
}

function redirectToSignIn(reply: FastifyReply, why: 'errore' | 'sconosciuto'): FastifyReply {
  return reply.redirect(`/staff/accedi?identita=${why}`);
}

function readQuestion(cookie: string | undefined): PendingAuthorization | null {
  try {
    return question.parse(JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString()));
  } catch {
    return null;
  }
}
