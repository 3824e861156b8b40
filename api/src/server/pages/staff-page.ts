import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { insertAppearance } from './appearance-tags.ts';

const POLICY = 'content-security-policy';

/**
 * Returns the handler of the staff page, or null if staff-web is not built. The UI library adds style elements, so each
 * response has its own CSP nonce and must not be cached.
 */
export function staffPage(
  folder: string,
  municipalityOf: (host: string) => Promise<Municipality | null>,
): ((request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>) | null {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) return null;
  const page = readFileSync(file, 'utf8');
  return async (request, reply) => {
    const municipality = await municipalityOf(request.host).catch(() => null);
    const ownPage = municipality === null ? page : insertAppearance(page, municipality);
    const nonce = randomBytes(16).toString('base64');
    const policy = String(reply.getHeader(POLICY));
    return reply
      .header(POLICY, `${policy};style-src 'self' 'nonce-${nonce}'`)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(ownPage.replaceAll('__CSP_NONCE__', nonce));
  };
}
