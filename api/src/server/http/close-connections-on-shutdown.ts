import type { FastifyInstance } from 'fastify';

/** While a server is about to stop, each of its answers ends the connection: whoever keeps it open asks another server next. */
export function closeConnectionsOnShutdown(app: FastifyInstance, isStopping: () => boolean): void {
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping()) reply.header('connection', 'close');
  });
}
