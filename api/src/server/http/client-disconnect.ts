import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLIENT_DISCONNECTED } from '../../db/connection/client-disconnected-error.ts';

/** Clients that wait for the same response. The signal aborts when the last of them has disconnected. */
export class ClientGroup {
  readonly #gone = new AbortController();
  #count = 0;

  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  // The raw response closes with its connection; the raw request closes as soon as it has been read.
  add({ raw }: FastifyReply): void {
    this.#count++;
    const leave = () => {
      if (--this.#count === 0) this.#gone.abort(CLIENT_DISCONNECTED);
    };
    if (raw.destroyed) leave();
    else raw.once('close', leave);
  }
}

const groups = new WeakMap<FastifyRequest, ClientGroup>();

/** Binds the signal of a request to a group of clients. */
export function setSignal(request: FastifyRequest, clients: ClientGroup): void {
  groups.set(request, clients);
}

/** Returns the signal that aborts when all clients of a request have disconnected. */
export function getSignal(request: FastifyRequest, reply: FastifyReply): AbortSignal {
  const shared = groups.get(request);
  if (shared !== undefined) return shared.signal;
  const single = new ClientGroup();
  single.add(reply);
  return single.signal;
}
