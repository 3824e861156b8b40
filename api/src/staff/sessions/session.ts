import { createHash, randomBytes } from 'node:crypto';
import { StaffSession } from '../../db/entities/staff/staff.ts';
import { StaffLink } from '../../db/entities/staff/staff-sign-in.ts';
import type { Staff } from '../../graphql/graphql-context.ts';
import type { RequestContext } from '../../context.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A working day with its lunch: who comes back tomorrow signs in again. */
const IDLE_FOR = 12 * HOUR;
const LONGEST = 7 * 24 * HOUR;
const RENEW_EVERY = 5 * MINUTE;

/** A signed-in browser: what it has to keep, until when. */
export type OpenedSession = { token: string; expiresAt: number };

/** Signs a browser in. Only a hash of the token is stored: a copy of the database opens no session. */
export async function openSession(ctx: RequestContext, staffId: number): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = ctx.now + IDLE_FOR;
  const { em, municipality, now } = ctx;
  await sweep(ctx);
  await em.insert(StaffSession, {
    municipality: municipality.id,
    tokenHash: sessionHash(token),
    staffMember: [municipality.id, staffId],
    createdAt: new Date(now),
    expiresAt: new Date(expiresAt),
  });
  return { token, expiresAt };
}

/** What is too old to open anything goes. */
async function sweep({ em, municipality, now }: RequestContext): Promise<void> {
  const expired = { municipality: municipality.id, expiresAt: { $lt: new Date(now) } };
  await em.nativeDelete(StaffSession, expired);
  await em.nativeDelete(StaffLink, expired);
}

const FIND = `
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

type Found = Staff & { createdAt: number; expiresAt: number };

/** Who is signed in, and until when now; every look keeps the session alive, up to a week. Null: nobody. */
export async function findSession(
  ctx: RequestContext,
  token: string,
): Promise<{ staff: Staff; expiresAt: number } | null> {
  const found = await readSession(ctx, token);
  if (found === null) return null;
  const { createdAt, expiresAt, ...staff } = found;
  const renewed = Math.min(ctx.now + IDLE_FOR, createdAt + LONGEST);
  if (renewed - expiresAt < RENEW_EVERY) return { staff, expiresAt };
  await ctx.em.nativeUpdate(StaffSession, key(ctx, token), { expiresAt: new Date(renewed) });
  return { staff, expiresAt: renewed };
}

/** Who is signed in; a look that keeps nobody signed in, for a page that only listens. */
export async function staffOfSession(
  ctx: Pick<RequestContext, 'pool' | 'municipality' | 'now'>,
  token: string,
): Promise<Staff | null> {
  return readSession(ctx, token);
}

async function readSession(
  { pool, municipality, now }: Pick<RequestContext, 'pool' | 'municipality' | 'now'>,
  token: string,
): Promise<Found | null> {
  const { rows } = await pool.query<Found>({
    name: 'find-staff-session',
    text: FIND,
    values: [municipality.id, sessionHash(token), new Date(now)],
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
  return { municipality: municipality.id, tokenHash: sessionHash(token) };
}

/** What is stored of a session's cookie. */
export function sessionHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
