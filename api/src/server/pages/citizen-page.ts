import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { html } from '../../mail/render/html.ts';

/**
 * Serves the citizens' page with name, phone and welcome text of the municipality inserted, so that a phone shows them
 * before it has run any script.
 */
export function citizenPage(folder: string, municipalityOf: (host: string) => Promise<Municipality | null>) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return async (request: FastifyRequest, reply: FastifyReply, status = 200): Promise<FastifyReply> => {
    // If the database is unavailable, the page has no names and the app shows the error.
    const municipality = await municipalityOf(request.host).catch(() => null);
    const texts = municipality === null ? {} : getPageTexts(municipality, request.url);
    const body = page.replace(/<!--(\w+)-->/g, (_, name: string) => texts[name] ?? '');
    void reply
      .code(status)
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-encoding')
      .type('text/html; charset=utf-8');
    if (!request.headers['accept-encoding']?.includes('gzip')) return reply.send(body);
    return reply.header('content-encoding', 'gzip').send(gzipSync(body));
  };
}

function getPageTexts({ name, region, phone, texts }: Municipality, url: string): Record<string, string> {
  const isFirstStep = url.split('?')[0] === '/';
  const values = { name, region, phone, welcome: isFirstStep ? texts.welcome : '' };
  return Object.fromEntries(Object.entries(values).map(([key, text]) => [key, html`${text}`.markup]));
}
