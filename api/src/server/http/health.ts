import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { missingMigrations } from '../../db/connection/database.ts';

/**
 * Two answers for those who watch over the service: `/healthz`, the process answers; `/readyz`, it can serve requests.
 * A server that is about to stop says so at `/readyz`, and a load balancer sends it nothing new.
 */
export function registerHealthRoutes(app: FastifyInstance, pool: Pool, isStopping: () => boolean): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    const status = isStopping() ? 'stopping' : await missingMigrations(pool).then(standing, away);
    return reply.code(status === 'ready' ? 200 : 503).send({ status });

    function away(error: unknown) {
      request.log.warn({ err: error }, 'not ready');
      return 'no database';
    }
  });
}

function standing(missing: string[]): string {
  return missing.length === 0 ? 'ready' : 'migrations missing';
}
