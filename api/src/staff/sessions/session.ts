import { createHash, randomBytes } from 'node:crypto';
import { StaffSession } from '../../db/entities/staff/staff.ts';
import { StaffLink } from '../../db/entities/staff/staff-sign-in.ts';
import type { Staff } from '../../graphql/graphql-context.ts';
import type { RequestContext } from '../../context.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A working day with its lunch: who comes back tomorrow signs in again. */
const IDLE_TIMEOUT_MS = 12 * HOUR_MS;
const MAX_AGE_MS = 7 * 24 * HOUR_MS;
const MIN_RENEWAL_MS = 5 * MINUTE_MS;

/** A signed-in browser: what it has to keep, until when. */
export type OpenedSession = { token: string; expiresAt: number };

/** Signs a browser in. Only a hash of the token is stored: a copy of the database opens no session. */
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

/** What is too old to open anything goes. */
async function deleteExpired({ em, municipality, now }: RequestContext): Promise<void> {
  const expired = { municipality: municipality.id, expiresAt: { $lt: new Date(now) } };
  await em.nativeDelete(StaffSession, expired);
  await em.nativeDelete(StaffLink, expired);
}

const FIND_SESSION_SQL = `
select member.id, member.name, member.email, member.role, member.operator_id as "operatorId",
  array(
    select place_id from staff_place
    where staff_place.municipality_id = member.municipality_id and staff_member_id = member.id
    order by place_id
  ) as "placeIds",
  extract(epoch from session.created_at)::float8 * 1000 as "createdAt",
  extract(epoch from session.expires_at)::float8 * 1000 as "expiresAt"
from staff_session session
join staff_member member on member.municipality_id = session.municipality_id and member.id = session.staff_member_id
where session.municipality_id = $1 and session.token_hash = $2 and session.expires_at > $3 and member.disabled_at is null`;

type SessionRow = Staff & { createdAt: number; expiresAt: number };

/** Who is signed in, and until when now; every look keeps the session alive, up to a week. Null: nobody. */
export async function findSession(
  ctx: RequestContext,
  token: string,
): Promise<{ staff: Staff; expiresAt: number } | null> {
  const found = await readSession(ctx, token);
  if (found === null) return null;
  const { createdAt, expiresAt, ...staff } = found;
  const renewed = Math.min(ctx.now + IDLE_TIMEOUT_MS, createdAt + MAX_AGE_MS);
  if (renewed - expiresAt < MIN_RENEWAL_MS) return { staff, expiresAt };
  await ctx.em.nativeUpdate(StaffSession, key(ctx, token), { expiresAt: new Date(renewed) });
  return { staff, expiresAt: renewed };
}

/** Who is signed in; a look that keeps nobody signed in, for a page that only listens. */
export async function readSessionStaff(
  ctx: Pick<RequestContext, 'pool' | 'municipality' | 'now'>,
  token: string,
): Promise<Staff | null> {
  return readSession(ctx, token);
}

async function readSession(
  { pool, municipality, now }: Pick<RequestContext, 'pool' | 'municipality' | 'now'>,
  token: string,
): Promise<SessionRow | null> {
  const { rows } = await pool.query<SessionRow>({
    name: 'find-staff-session',
    text: FIND_SESSION_SQL,
    values: [municipality.id, hashSessionToken(token), new Date(now)],
  });
  return rows[0] ?? null;
}

/** Signs one browser out, for good: its cookie opens nothing any more, wherever it was copied to. */
export async function closeSession(ctx: RequestContext, token: string): Promise<void> {
  await ctx.em.nativeDelete(StaffSession, key(ctx, token));
}

/** "Esci da tutti i dispositivi": signs every browser of one person out; answers how many. */
export async function closeAllSessions(ctx: RequestContext, staffId: number): Promise<number> {
  const { municipality } = ctx;
  return ctx.em.nativeDelete(StaffSession, {
    municipality: municipality.id,
    staffMember: [municipality.id, staffId],
  });
}

function key({ municipality }: RequestContext, token: string): { municipality: number; tokenHash: Buffer } {
  return { municipality: municipality.id, tokenHash: hashSessionToken(token) };
}

/** What is stored of a session's cookie. */
export function hashSessionToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
