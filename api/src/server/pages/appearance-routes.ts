import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Database } from '../../db/connection/database-handle.ts';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { toStyleSheet } from './appearance-style.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Serves the crest and the style sheet of crest and colour. Their paths name their content, so they never change. */
export function registerAppearanceRoutes(
  app: FastifyInstance,
  db: Database,
  municipalityOf: (host: string) => Promise<Municipality | null>,
): void {
  app.get<{ Params: { hash: string } }>('/stemma/:hash.png', async (request, reply) => {
    const municipality = await municipalityOf(request.host);
    const image = municipality === null ? null : await findCrest(db, municipality.id, request.params.hash);
    if (image === null) return reply.callNotFound();
    return (
      reply
        .header('cache-control', IMMUTABLE)
        .header('content-security-policy', "default-src 'none'; sandbox")
        // Mail programs in a browser show it on their own pages.
        .header('cross-origin-resource-policy', 'cross-origin')
        .type('image/png')
        .send(image)
    );
  });

  app.get<{ Params: { name: string } }>('/aspetto/:name.css', async (request, reply) => {
    const sheet = toStyleSheet(request.params.name);
    if (sheet === null) return reply.callNotFound();
    return reply.header('cache-control', IMMUTABLE).type('text/css; charset=utf-8').send(sheet);
  });
}

async function findCrest(db: Database, municipalityId: number, hash: string): Promise<Buffer | null> {
  const { rows } = await sql<{ image: Buffer }>`
    select image from municipality_crest where municipality_id = ${municipalityId} and hash = ${hash}`.execute(db);
  return rows[0]?.image ?? null;
}
