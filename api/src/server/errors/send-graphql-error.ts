import type { FastifyReply } from 'fastify';

type ResponseError = { message: string; extensions?: object | undefined };

/** Sends a GraphQL response with a single error, in the media type that the request accepts. */
export function sendGraphQLError(
  reply: FastifyReply,
  status: number,
  { message, extensions }: ResponseError,
): FastifyReply {
  const acceptsGraphQLResponse = reply.request.headers.accept?.includes('application/graphql-response+json') ?? false;
  return reply
    .code(status)
    .type(
      acceptsGraphQLResponse ? 'application/graphql-response+json; charset=utf-8' : 'application/json; charset=utf-8',
    )
    .send(JSON.stringify({ errors: [{ message, ...(extensions && { extensions }) }] }));
}
