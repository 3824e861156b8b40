import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { html } from '../../mail/render/html.ts';

/**
 * The page of the citizens' app as it was built, with the names of the municipality already in it: a cheap phone shows
 * whose service it is, and whom to call, before it has run anything.
 */
export function citizenPage(folder: string, municipalityOf: (host: string) => Promise<Municipality | null>) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return async (request: FastifyRequest, reply: FastifyReply, status = 200): Promise<FastifyReply> => {
    // Without a database the page has no names, and the app in it says what is the matter.
    const municipality = await municipalityOf(request.host).catch(() => null);
    const getMailTranslate = municipality === null ? {} : wordsOf(municipality, request.url);
    const named = page.replace(/<!--(\w+)-->/g, (_, name: string) => getMailTranslate[name] ?? '');
    void reply
      .code(status)
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-encoding')
      .type('text/html; charset=utf-8');
    if (!request.headers['accept-encoding']?.includes('gzip')) return reply.send(named);
    return reply.header('content-encoding', 'gzip').send(gzipSync(named));
  };
}

function wordsOf({ name, region, phone, texts }: Municipality, url: string): Record<string, string> {
  const isFirstStep = url.split('?')[0] === '/';
  const said = { name, region, phone, welcome: isFirstStep ? texts.welcome : '' };
  return Object.fromEntries(Object.entries(said).map(([word, text]) => [word, html`${text}`.markup]));
}
