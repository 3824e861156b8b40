import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What a network does to those who talk across it. */
export type TcpProxy = {
  port: number;
  /** Every packet takes so many milliseconds from now on. */
  setDelay(milliseconds: number): void;
  /** Nothing arrives any more and nobody is told: neither what is sent on open connections, nor the wish to open one. */
  dropAllPackets(): void;
  /** Connections that are open now stay mute for ever; new ones are well, as after a firewall forgot them. */
  silenceOpenConnections(): void;
  /** Every open connection is cut; whether new ones are let in. */
  closeConnections(letIn: boolean): void;
  /** All is well again, for what was held back too. */
  restore(): void;
  close(): Promise<void>;
};

/** Stands between a client and the server at `target`, a port of this machine. */
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
    const carry = (act: () => void) => {
      if (mute.has(from)) return;
      if (hole) return void held.push(() => carry(act));
      if (late === 0) act();
      else setTimeout(act, late);
    };
    from
      .on('data', (data) => carry(() => void (to.writable && to.write(data))))
      .on('error', () => undefined)
      .on('close', () => {
        open.delete(from);
        carry(() => void to.destroy());
      });
  }

  return {
    port: (server.address() as AddressInfo).port,
    setDelay: (milliseconds) => (late = milliseconds),
    dropAllPackets: () => (hole = true),
    silenceOpenConnections: () => open.forEach((socket) => mute.add(socket)),
    closeConnections(letIn) {
      shut = !letIn;
      for (const socket of open) socket.destroy();
    },
    restore() {
      [late, hole, shut] = [0, false, false];
      const waiting = held;
      held = [];
      for (const carry of waiting) carry();
    },
    async close() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}
