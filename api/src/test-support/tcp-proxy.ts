import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP proxy that simulates network failures. */
export type TcpProxy = {
  port: number;
  /** Delays every packet from now on. */
  setDelay(milliseconds: number): void;
  /** Holds all packets back without an error, on open and new connections. */
  dropAllPackets(): void;
  /** Drops all packets of the open connections, like a firewall that lost their state; new connections work. */
  silenceOpenConnections(): void;
  /** Closes every open connection and accepts or rejects new ones. */
  closeConnections(acceptNew: boolean): void;
  /** Ends delay, hold and rejection; delivers the packets held back. */
  restore(): void;
  close(): Promise<void>;
};

/** Starts a proxy to the local port that `target` returns. */
export async function startTcpProxy(target: () => number): Promise<TcpProxy> {
  const open = new Set<Socket>();
  const mute = new Set<Socket>();
  let held: (() => void)[] = [];
  let [late, hole, shut] = [0, false, false];

  const server = createServer((near) => {
    if (shut) return void near.destroy();
    const far = connect(target(), '127.0.0.1');
    pass(near, far);
    pass(far, near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  function pass(from: Socket, to: Socket): void {
    open.add(from);
    const deliver = (send: () => void) => {
      if (mute.has(from)) return;
      if (hole) return void held.push(() => deliver(send));
      if (late === 0) send();
      else setTimeout(send, late);
    };
    from
      .on('data', (data) => deliver(() => void (to.writable && to.write(data))))
      .on('error', () => undefined)
      .on('close', () => {
        open.delete(from);
        deliver(() => void to.destroy());
      });
  }

  return {
    port: (server.address() as AddressInfo).port,
    setDelay: (milliseconds) => (late = milliseconds),
    dropAllPackets: () => (hole = true),
    silenceOpenConnections: () => open.forEach((socket) => mute.add(socket)),
    closeConnections(acceptNew) {
      shut = !acceptNew;
      for (const socket of open) socket.destroy();
    },
    restore() {
      [late, hole, shut] = [0, false, false];
      const waiting = held;
      held = [];
      for (const deliver of waiting) deliver();
    },
    async close() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}
