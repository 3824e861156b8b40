import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import type { Metrics } from './metrics.ts';

/** Address of the metrics endpoint. The port must not be reachable by citizens. */
export type MetricsAddress = { port: number; host: string };

/** Serves Prometheus metrics at `/metrics` on a separate port. */
export async function serveMetrics(
  metrics: Metrics,
  { port, host }: MetricsAddress,
): Promise<{ port: number; stop(): Promise<void> }> {
  const app = Fastify();
  app.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  await app.listen({ port, host });
  return { port: (app.server.address() as AddressInfo).port, stop: () => app.close() };
}
