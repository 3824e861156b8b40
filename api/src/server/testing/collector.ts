import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A collector of spans that keeps what it is sent, as "address body". */
export async function collector(): Promise<{ sent: string[]; endpoint: string; stop(): void }> {
  const sent: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    sent.push(`${request.url} ${body}`);
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { sent, endpoint: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}
