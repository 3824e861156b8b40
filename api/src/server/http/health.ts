import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/connection/database-handle.ts';
import { missingMigrations } from '../../db/connection/database.ts';

/**
 * Registers `/healthz` (the process responds) and `/readyz` (it can serve requests). During shutdown `/readyz` returns
 * 503, so that a load balancer sends no new requests.
 */
export function registerHealthRoutes(app: FastifyInstance, db: Database, isStopping: () => boolean): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    const status = isStopping() ? 'stopping' : await missingMigrations(db).then(toStatus, onError);
    return reply.code(status === 'ready' ? 200 : 503).send({ status });

    function onError(error: unknown) {
      request.log.warn({ err: error }, 'not ready');
      return 'no database';
    }
  });
}

function toStatus(missing: string[]): string {
  return missing.length === 0 ? 'ready' : 'migrations missing';
}
