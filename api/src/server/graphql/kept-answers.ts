import type { FastifyReply, FastifyRequest } from 'fastify';
import { Lru } from 'toad-cache';
import type { SharedAnswer } from './shared-answer.ts';

/** Maximum number of kept answers; a month of a large service is about 50 kB. */
const MAX_ANSWERS = 200;

/** Maximum age of a kept answer, from the start of its read. */
export const MAX_AGE_MS = 1_000;

/** Headers of every public answer: browsers ask again before each use, with the ETag they know. */
const PUBLIC_HEADERS = { 'cache-control': 'no-cache', vary: 'accept, accept-language' };

type KeptAnswer = SharedAnswer & { readAt: number };

/** Options of kept answers. */
export type KeptAnswersOptions = {
  /** Whether changes of other servers arrive. No answer is kept while they do not. */
  isListening(): boolean;
  /** Returns the key of a request, which includes municipality and version of its data. */
  keyOf(request: FastifyRequest): Promise<string>;
  maxAgeMs?: number | undefined;
};

/** Answers to public requests, kept until the data change, for one second at most. */
export class KeptAnswers {
  readonly #answers = new Lru<KeptAnswer>(MAX_ANSWERS);
  readonly #options: KeptAnswersOptions;

  constructor(options: KeptAnswersOptions) {
    this.#options = options;
  }

  /** Keeps the answer to a request, unless the request may identify a person or the answer has errors. */
  keep(request: FastifyRequest, key: string, answer: KeptAnswer): void {
    if (this.#mayUse(request) && answer.body.subarray(0, 8).toString() === '{"data":') this.#answers.set(key, answer);
  }

  /** Sends the kept answer, if there is one. It was validated when it was made: equal keys mean equal requests. */
  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    if (!this.#mayUse(request)) return undefined;
    const kept = this.#answers.get(await this.#options.keyOf(request));
    if (kept === undefined || performance.now() - kept.readAt >= (this.#options.maxAgeMs ?? MAX_AGE_MS))
      return undefined;
    const { body, contentType, etag } = kept;
    return reply.headers(PUBLIC_HEADERS).header('content-type', contentType).header('etag', etag).send(body);
  }

  #mayUse({ headers: { cookie, authorization } }: FastifyRequest): boolean {
    return cookie === undefined && authorization === undefined && this.#options.isListening();
  }
}
