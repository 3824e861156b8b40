import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '../../context.ts';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { insertAppearance } from './appearance-tags.ts';
import { html } from '../../mail/render/html.ts';
import { getLocale } from '../http/accept-language.ts';
import { PAGE_TEXTS } from './page-texts.ts';

/**
 * Serves the citizens' page with name, phone and welcome text of the municipality inserted, so that a phone shows them
 * before it has run any script. The page's language is the URL's `lang`, or the browser's.
 */
export function citizenPage(folder: string, municipalityOf: (host: string) => Promise<Municipality | null>) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return async (request: FastifyRequest, reply: FastifyReply, status = 200): Promise<FastifyReply> => {
    // If the database is unavailable, the page has no names and the app shows the error.
    const municipality = await municipalityOf(request.host).catch(() => null);
    const locale = getPageLocale(request);
    const own = municipality === null ? {} : getMunicipalityTexts(municipality, request);
    const texts: Record<string, string> = { ...toMarkup(PAGE_TEXTS[locale]), ...own };
    const body = (municipality === null ? page : insertAppearance(page, municipality))
      .replace('<html lang="it">', `<html lang="${locale}">`)
      .replace(PAGE_TEXTS.it.description, PAGE_TEXTS[locale].description)
      .replace(/<!--(\w+)-->/g, (_, name: string) => texts[name] ?? '');
    void reply
      .code(status)
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-encoding, accept-language')
      .type('text/html; charset=utf-8');
    if (!request.headers['accept-encoding']?.includes('gzip')) return reply.send(body);
    return reply.header('content-encoding', 'gzip').send(gzipSync(body));
  };
}

function getPageLocale({ url, headers }: FastifyRequest): Locale {
  const language = new URLSearchParams(url.split('?')[1]).get('lang');
  return language === 'it' || language === 'en' ? language : getLocale(headers['accept-language']);
}

function getMunicipalityTexts({ name, region, phone, texts }: Municipality, { url }: FastifyRequest) {
  const isFirstStep = url.split('?')[0] === '/';
  return {
    ...toMarkup({ name, region, welcome: isFirstStep ? texts.welcome : '' }),
    phone: html`<a href="tel:${phone.replaceAll(' ', '')}">${phone}</a>`.markup,
  };
}

function toMarkup(texts: object): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, html`${text}`.markup]));
}
