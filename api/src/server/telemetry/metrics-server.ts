import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import type { Metrics } from './metrics.ts';

/** Where the numbers are shown: never on the port that citizens reach. */
export type MetricsPlace = { port: number; host: string };

/** Shows the numbers of a server at `/metrics` on a port of their own, and nothing else there. */
export async function showMetrics(
  metrics: Metrics,
  { port, host }: MetricsPlace,
): Promise<{ port: number; stop(): Promise<void> }> {
  const app = Fastify();
  app.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  await app.listen({ port, host });
  return { port: (app.server.address() as AddressInfo).port, stop: () => app.close() };
}
