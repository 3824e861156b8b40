import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MailFolder } from './mail-folder.ts';
import { createMailboxHandler, type MailboxResponse } from './mailbox-routes.ts';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Starts the web site of the local mailbox on the loopback interface, since mails contain citizens' links. */
export async function startMailboxWeb(
  mails: MailFolder,
  port: number,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const handle = createMailboxHandler(mails);
  const web = createServer((request, response) => {
    respond(handle, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    web.once('error', reject);
    web.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    url: `http://localhost:${(web.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        web.close(() => resolve());
        web.closeAllConnections();
      }),
  };
}

async function respond(
  handle: (url: URL) => Promise<MailboxResponse>,
  { method, url, headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Protects from DNS rebinding: another site could point its own host name at this machine to read the mails.
  if (!LOOPBACK.test(headers.host ?? '')) return void response.writeHead(403).end();
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const { status = 200, type, body, extra = {} } = await handle(new URL(url ?? '/', 'http://localhost'));
  response
    .writeHead(status, {
      'content-type': type,
      'content-security-policy':
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...extra,
    })
    .end(body);
}
