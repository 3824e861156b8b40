import type { FastifyReply, FastifyRequest } from 'fastify';

// Given, so that the platform need not make an error with its stack for each answer that was sent.
const OVER = 'nobody waits';

/** Those who wait for one answer: it is wanted until the last of them has gone or been answered. */
export class Waiting {
  readonly #gone = new AbortController();
  #count = 0;

  get wanted(): AbortSignal {
    return this.#gone.signal;
  }

  // The response closes with its connection; the request does as soon as it has been read.
  join({ raw }: FastifyReply): void {
    this.#count++;
    const leave = () => {
      if (--this.#count === 0) this.#gone.abort(OVER);
    };
    if (raw.destroyed) leave();
    else raw.once('close', leave);
  }
}

const together = new WeakMap<FastifyRequest, Waiting>();

/** Lets the answer to a request be wanted for as long as any of these waits for it. */
export function wantedBy(request: FastifyRequest, waiting: Waiting): void {
  together.set(request, waiting);
}

/** Tells when nobody waits for the answer to a request any more: then nothing more is read for it. */
export function wanted(request: FastifyRequest, reply: FastifyReply): AbortSignal {
  const others = together.get(request);
  if (others !== undefined) return others.wanted;
  const alone = new Waiting();
  alone.join(reply);
  return alone.wanted;
}
