import { createHash, randomBytes } from 'node:crypto';
import { runPrepared } from '../../db/connection/run-prepared.ts';
import { StaffSession } from '../../db/entities/staff/staff.ts';
import { StaffLink } from '../../db/entities/staff/staff-sign-in.ts';
import type { Staff } from '../../graphql/graphql-context.ts';
import type { RequestContext } from '../../context.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A working day with its lunch break; a session expires overnight. */
const IDLE_TIMEOUT_MS = 12 * HOUR_MS;
const MAX_AGE_MS = 7 * 24 * HOUR_MS;
const MIN_RENEWAL_MS = 5 * MINUTE_MS;

/** Token of a new session and its expiry in epoch milliseconds. */
export type OpenedSession = { token: string; expiresAt: number };

/** Opens a session. The database stores only a hash of the token, so a copy of it opens no session. */
export async function openSession(ctx: RequestContext, staffId: number): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = ctx.now + IDLE_TIMEOUT_MS;
  const { em, municipality, now } = ctx;
  await deleteExpired(ctx);
  await em.insert(StaffSession, {
    municipality: municipality.id,
    tokenHash: hashSessionToken(token),
    staffMember: [municipality.id, staffId],
    createdAt: new Date(now),
    expiresAt: new Date(expiresAt),
  });
  return { token, expiresAt };
}

/** Deletes expired sessions and expired one-time links. */
async function deleteExpired({ em, municipality, now }: RequestContext): Promise<void> {
  const expired = { municipality: municipality.id, expiresAt: { $lt: new Date(now) } };
  await em.nativeDelete(StaffSession, expired);
  await em.nativeDelete(StaffLink, expired);
}

// A named statement, because every request of staff runs it: see docs/decisions/0019.
const FIND_SESSION_SQL = `
select member.id, member.name, member.email, member.role, member.operator_id as "operatorId",
  array(
    select place_id from staff_place
    where staff_place.municipality_id = member.municipality_id and staff_member_id = member.id
    order by place_id
  ) as "placeIds",
  municipality.second_factor_required and member.password_hash is not null and not exists (
    select from staff_second_factor factor
    where factor.municipality_id = member.municipality_id and factor.staff_member_id = member.id
      and factor.confirmed_at is not null
  ) as "lacksSecondFactor",
  extract(epoch from session.created_at)::float8 * 1000 as "createdAt",
  extract(epoch from session.expires_at)::float8 * 1000 as "expiresAt"
from staff_session session
join staff_member member on member.municipality_id = session.municipality_id and member.id = session.staff_member_id
join municipality on municipality.id = session.municipality_id
where session.municipality_id = $1 and session.token_hash = $2 and session.expires_at > $3 and member.disabled_at is
  null`;

type SessionRow = Staff & { createdAt: number; expiresAt: number };

/**
 * Returns the session's member of staff and renews the session, up to a week in total; null without a valid session.
 */
export async function findSession(
  ctx: RequestContext,
  token: string,
): Promise<{ staff: Staff; expiresAt: number } | null> {
  const row = await readSession(ctx, token);
  if (row === null) return null;
  const { createdAt, expiresAt, ...staff } = row;
  const renewed = Math.min(ctx.now + IDLE_TIMEOUT_MS, createdAt + MAX_AGE_MS);
  if (renewed - expiresAt < MIN_RENEWAL_MS) return { staff, expiresAt };
  await ctx.em.nativeUpdate(StaffSession, toKey(ctx, token), { expiresAt: new Date(renewed) });
  return { staff, expiresAt: renewed };
}

/** Returns the session's member of staff without renewing the session: for subscriptions, which run unattended. */
export async function readSessionStaff(
  ctx: Pick<RequestContext, 'db' | 'municipality' | 'now'>,
  token: string,
): Promise<Staff | null> {
  return readSession(ctx, token);
}

async function readSession(
  { db, municipality, now }: Pick<RequestContext, 'db' | 'municipality' | 'now'>,
  token: string,
): Promise<SessionRow | null> {
  const values = [municipality.id, hashSessionToken(token), new Date(now)];
  const [row] = await runPrepared<SessionRow>(db, { name: 'find-staff-session', text: FIND_SESSION_SQL, values });
  return row ?? null;
}

/** Deletes a session; copies of its cookie stop working too. */
export async function closeSession(ctx: RequestContext, token: string): Promise<void> {
  await ctx.em.nativeDelete(StaffSession, toKey(ctx, token));
}

/** "Esci da tutti i dispositivi": deletes all sessions of a member of staff and returns their number. */
export async function closeAllSessions(ctx: RequestContext, staffId: number): Promise<number> {
  const { municipality } = ctx;
  return ctx.em.nativeDelete(StaffSession, {
    municipality: municipality.id,
    staffMember: [municipality.id, staffId],
  });
}

function toKey({ municipality }: RequestContext, token: string): { municipality: number; tokenHash: Buffer } {
  return { municipality: municipality.id, tokenHash: hashSessionToken(token) };
}

/** Returns the stored hash of a session token. */
export function hashSessionToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
