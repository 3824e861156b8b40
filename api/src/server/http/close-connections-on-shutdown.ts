import type { FastifyInstance } from 'fastify';

/** Closes keep-alive connections during shutdown, so that clients reconnect to another server. */
export function closeConnectionsOnShutdown(app: FastifyInstance, isStopping: () => boolean): void {
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping()) reply.header('connection', 'close');
  });
}
