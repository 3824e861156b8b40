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

/** The comune's own identity service, and who we are to it. */
export type OpenIdSettings = { issuer: string; clientId: string; clientSecret: string };

/** What the browser keeps while its owner is at the identity service: proof that the answer is to its own question. */
export type PendingAuthorization = { state: string; nonce: string; verifier: string };

/** Whom the identity service vouches for. */
export type Identity = { issuer: string; subject: string; verifiedEmail: string | null };

/** An identity service that staff can sign in through (OpenID Connect, code flow with PKCE). */
export type IdentityProvider = {
  startAuthorization(): Promise<{ url: string; question: PendingAuthorization }>;
  /** Throws when the answer is not one to that question. */
  finishAuthorization(at: URL, question: PendingAuthorization): Promise<Identity>;
};

/** The identity service of the settings; `returnUrl` is where it sends the browser back to. */
export function createIdentityProvider(settings: OpenIdSettings, returnUrl: string): IdentityProvider {
  let known: Promise<Configuration> | undefined;
  // Asked for at the first sign-in, so that its absence does not keep the service from starting.
  const configuration = () => {
    known ??= discover(settings);
    known.catch(() => (known = undefined));
    return known;
  };
  return {
    async startAuthorization() {
      const question = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnUrl,
        scope: 'openid email',
        state: question.state,
        nonce: question.nonce,
        code_challenge: await calculatePKCECodeChallenge(question.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, question };
    },
    async finishAuthorization(at, { state, nonce, verifier }) {
      const config = await configuration();
      const tokens = await authorizationCodeGrant(config, at, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const told =
        claims['email'] === undefined ? await fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
      const { email, email_verified: verified } = told as { email?: unknown; email_verified?: unknown };
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
  // The settings let http pass for this very machine only.
  const execute = server.protocol === 'http:' ? [allowInsecureRequests] : [];
  return discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 });
}
