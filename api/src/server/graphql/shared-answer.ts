import type { FastifyRequest } from 'fastify';
import { getLocale } from '../http/accept-language.ts';

/** A response that identical public requests share. */
export type SharedAnswer = { body: Buffer; contentType: string; etag: string };

/** Headers that, besides the URL, change the response. */
const KEY_HEADERS = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * Returns the key of a public request: requests with equal keys have the same answer. `data` names the municipality and
 * the version of its data.
 */
export function toAnswerKey({ host, url, headers }: FastifyRequest, data: string): string {
  let key = `${data} ${getLocale(headers['accept-language'])}`;
  // JSON text, so that a value with a separator cannot look like two values.
  for (const name of KEY_HEADERS) key += ` ${headers[name] === undefined ? '' : JSON.stringify(headers[name])}`;
  return `${key} ${JSON.stringify(host)} ${url}`;
}
