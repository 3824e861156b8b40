import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { cancelToken, confirmToken } from '../../booking/cancel/cancel-token.ts';
import type { MunicipalityDirectory } from '../../catalogue/municipality/municipality-directory.ts';
import { getDatabase } from '../../db/connection/database-handle.ts';
import { createReplicaReader } from '../../db/connection/replica-reader.ts';
import type { Browser, GraphQLContext, Staff } from '../../graphql/graphql-context.ts';
import { t } from '../../graphql/messages.ts';
import { rateLimited } from '../../graphql/errors/rate-limited.ts';
import { hmac } from '../../staff/crypto/hmac.ts';
import { toClientNetwork } from '../../staff/client-network.ts';
import { findSession, readSessionStaff } from '../../staff/sessions/session.ts';
import type { RequestContext } from '../../context.ts';
import { getLocale } from '../http/accept-language.ts';
import type { AppOptions } from '../http/app-options.ts';
import { OPEN_ID_PATH } from '../http/open-id-routes.ts';
import { getRequestStore } from '../telemetry/request-store.ts';
import { proofs } from '../limits/proof-of-work.ts';
import type { RateLimits } from '../limits/rate-limits.ts';

/** Maximum online bookings per e-mail address and hour: each sends a mail to an unverified address. */
const MAX_BOOKINGS_PER_HOUR = 3;

/** Returns the factory of request contexts: municipality, time, language and signed-in member of staff. */
export function requestContext(
  parts: AppOptions,
  municipalities: MunicipalityDirectory,
  limits: RateLimits,
  onReplicaError: (error: unknown) => void = () => undefined,
): (request: FastifyRequest, browser: Browser, signal?: AbortSignal) => Promise<GraphQLContext> {
  const db = getDatabase(parts.orm);
  const readReplica = createReplicaReader(parts.orm, onReplicaError);
  const proofsOf = proofs({ db, pool: parts.pool }, parts.proofOfWork ?? { mode: 'off', above: 0 });
  return async (request, browser, signal) => {
    const locale = getLocale(request.headers['accept-language']);
    const municipality = await municipalities.findByHost(request.host);
    if (municipality === null) {
      throw new GraphQLError(t(locale, 'unknownHost'), {
        extensions: { code: 'NOT_FOUND', http: { status: 404 } },
      });
    }
    let em: RequestContext['em'] | undefined;
    const ctx: RequestContext = {
      // Made once it is asked for: who books never does.
      get em() {
        em ??= parts.orm.em.fork();
        return em;
      },
      db,
      municipality,
      now: parts.clock(),
      locale,
      actor: { kind: 'CITIZEN' },
      publicUrl: parts.publicUrl,
      mailFrom: parts.mailFrom,
      maxBookingsPerHour: parts.rateLimits === false ? null : MAX_BOOKINGS_PER_HOUR,
      cancelTokenFor: (bookingId, linkVersion) =>
        cancelToken(parts.tokenSecret, municipality.id, bookingId, linkVersion),
      signal,
      confirmTokenFor: (bookingId, linkVersion) =>
        confirmToken(parts.tokenSecret, municipality.id, bookingId, linkVersion),
      onMailQueued: parts.onMailQueued,
      traceparent: getRequestStore()?.span?.traceparent,
      onMunicipalityChanged: municipalities.invalidate,
      onAgendaChanged: (change) => parts.changes.publish(municipality.id, change),
    };
    const staff = await findSignedInStaff(ctx, browser);
    const keyedHash: GraphQLContext['keyedHash'] = (purpose, subject) =>
      hmac(parts.tokenSecret, municipality.id, purpose, subject);
    const who = () => keyedHash('rate-limit', toClientNetwork(browser.address)).toString('base64url');
    return {
      ctx: staff === null ? ctx : { ...ctx, actor: { kind: 'STAFF', id: staff.id } },
      readReplica,
      browser,
      staff,
      staffNow: async () =>
        browser.sessionToken === null ? null : readSessionStaff({ ...ctx, now: parts.clock() }, browser.sessionToken),
      changesOf: (placeId) => parts.changes.subscribe(municipality.id, placeId),
      openIdConnectUrl: parts.openId === undefined ? null : OPEN_ID_PATH,
      keyedHash,
      proofs: proofsOf(keyedHash, ctx.now),
      async admit(act) {
        const waitMs = await limits.act(act, who());
        if (waitMs !== null) throw rateLimited(ctx.locale, waitMs);
      },
      giveBack: (act) => limits.giveBack(act, who()),
    };
  };
}

/** Returns the signed-in member of staff. Requests without a session cookie cost no query. */
async function findSignedInStaff(ctx: RequestContext, browser: Browser): Promise<Staff | null> {
  const { sessionToken } = browser;
  if (sessionToken === null) return null;
  const found = await findSession(ctx, sessionToken);
  if (found === null) browser.forgetSession();
  else browser.keepSession(sessionToken, found.expiresAt);
  return found?.staff ?? null;
}
