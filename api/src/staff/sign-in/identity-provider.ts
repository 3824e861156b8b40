import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';

/** Configuration of the comune's identity provider and of this service as its client. */
export type OpenIdSettings = { issuer: string; clientId: string; clientSecret: string };

/** State that the browser keeps during an authorization; the callback must match it (state, nonce, PKCE verifier). */
export type PendingAuthorization = { state: string; nonce: string; verifier: string };

/** Person that the identity provider authenticated; `verifiedEmail` is lower case, null when it is not verified. */
export type Identity = { issuer: string; subject: string; verifiedEmail: string | null };

/** Identity provider for staff (OpenID Connect, authorization code flow with PKCE). */
export type IdentityProvider = {
  startAuthorization(): Promise<{ url: string; pending: PendingAuthorization }>;
  /** Returns the identity of a callback URL. Throws when the callback does not match the pending authorization. */
  finishAuthorization(callbackUrl: URL, pending: PendingAuthorization): Promise<Identity>;
};

/** Creates the client of an identity provider; `returnUrl` is the redirect URI of this service. */
export function createIdentityProvider(settings: OpenIdSettings, returnUrl: string): IdentityProvider {
  let cached: Promise<Configuration> | undefined;
  // Discovered at the first sign-in: the service must start without its identity provider. A failure is not cached.
  const configuration = () => {
    cached ??= discover(settings);
    cached.catch(() => (cached = undefined));
    return cached;
  };
  return {
    async startAuthorization() {
      const pending = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnUrl,
        scope: 'openid email',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, pending };
    },
    async finishAuthorization(callbackUrl, { state, nonce, verifier }) {
      const config = await configuration();
      const tokens = await authorizationCodeGrant(config, callbackUrl, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const profile =
        claims['email'] === undefined ? await fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
      const { email, email_verified: verified } = profile as { email?: unknown; email_verified?: unknown };
      return {
        issuer: claims.iss,
        subject: claims.sub,
        verifiedEmail: verified === true && typeof email === 'string' ? email.toLowerCase() : null,
      };
    },
  };
}

function discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Configuration> {
  const server = new URL(issuer);
  // The configuration accepts plain http only for this machine.
  const execute = server.protocol === 'http:' ? [allowInsecureRequests] : [];
  return discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 });
}
