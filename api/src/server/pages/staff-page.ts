import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';

const POLICY = 'content-security-policy';

/**
 * The page of the staff area as it was built; null when it was not. Its kit writes style elements: each visit gets a
 * word of its own that lets those through and no others, so the page is never kept by anybody.
 */
export function staffPage(folder: string): ((reply: FastifyReply) => FastifyReply) | null {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) return null;
  const page = readFileSync(file, 'utf8');
  return (reply) => {
    const nonce = randomBytes(16).toString('base64');
    const usual = String(reply.getHeader(POLICY));
    return reply
      .header(POLICY, `${usual};style-src 'self' 'nonce-${nonce}'`)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('__CSP_NONCE__', nonce));
  };
}
