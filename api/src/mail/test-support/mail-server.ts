import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** A mail that the server received completely, accepted or not. */
type Delivery = { to: string[]; raw: string };

/** Response to one delivery attempt: accept the mail, reply with a code, or close the connection. */
export type Behaviour =
  | 'accept'
  | 'hang up in the middle of the mail'
  | 'hang up before answering'
  | { recipient: string }
  | { data: string }
  /** Accepts the mail after a delay in milliseconds. */
  | { takesMs: number };

/** A local SMTP server with a configurable response to each delivery attempt. */
export type MailServer = {
  url: string;
  port: number;
  /** Addresses of all RCPT TO commands. */
  recipients: string[];
  deliveries: Delivery[];
  stop(): Promise<void>;
};

/** Starts a mail server; `behave` returns the response to an attempt, counted from 1, and its recipient. */
export async function startMailServer(
  behave: (attempt: number, recipient: string) => Behaviour,
  port = 0,
): Promise<MailServer> {
  const recipients: string[] = [];
  const deliveries: Delivery[] = [];
  const sockets = new Set<Socket>();
  let attempts = 0;
  const behaviours = new Map<string, Behaviour>();
  const hangUp = (port: number) => sockets.forEach((socket) => socket.remotePort === port && socket.destroy());

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, { id }, done) {
      recipients.push(address);
      const behaviour = behave(++attempts, address);
      behaviours.set(id, behaviour);
      done(typeof behaviour === 'object' && 'recipient' in behaviour ? reply(behaviour.recipient) : undefined);
    },
    async onData(stream, session, done) {
      const behaviour = behaviours.get(session.id);
      if (behaviour === 'hang up in the middle of the mail') return hangUp(session.remotePort);
      const raw = await text(stream).catch(() => null);
      // The client disconnected before the end of the mail.
      if (raw === null) return;
      if (typeof behaviour === 'object' && 'data' in behaviour) return done(reply(behaviour.data));
      deliveries.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
      if (behaviour === 'hang up before answering') return hangUp(session.remotePort);
      if (typeof behaviour === 'object' && 'takesMs' in behaviour) await pause(behaviour.takesMs);
      done();
    },
  });
  server.server.on('connection', (socket) => sockets.add(socket));
  // Clients that disconnect cause errors, which are expected.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const { port: listening } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${listening}`,
    port: listening,
    recipients,
    deliveries,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sockets.forEach((socket) => socket.destroy());
      }),
  };
}

/** Starts a server that accepts connections and never sends a greeting. */
export async function startSilentServer(port = 0): Promise<{ url: string; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      sockets.forEach((socket) => socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
}

function reply(line: string): Error {
  return Object.assign(new Error(line.slice(4)), { responseCode: Number(line.slice(0, 3)) });
}
