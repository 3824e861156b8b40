import type { FastifyReply } from 'fastify';

/** What is told of an error: its words, and what programs make of it. */
type Told = { message: string; extensions?: object | undefined };

/** An answer to a request that no resolver got to answer: nothing but an error, in the media type that was asked for. */
export function sendError(reply: FastifyReply, status: number, { message, extensions }: Told): FastifyReply {
  const understands = reply.request.headers.accept?.includes('application/graphql-response+json') ?? false;
  return reply
    .code(status)
    .type(understands ? 'application/graphql-response+json; charset=utf-8' : 'application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message, ...(extensions && { extensions }) }] }));
}
