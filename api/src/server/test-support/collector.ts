import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A collector that records what it receives, as "path body". */
export async function collector(): Promise<{ sent: string[]; endpoint: string; stop(): void }> {
  const sent: string[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  }).listen(0, '127.0.0.1');
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    sent.push(`${request.url} ${await text(request)}`);
    response.setHeader('content-type', 'application/json').end('{}');
  }
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { sent, endpoint: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}
