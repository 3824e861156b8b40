import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { citizenPage } from './citizen-page.ts';
import { staffPage } from './staff-page.ts';

/** Paths of the citizens' app. All serve the same page. */
export const CITIZEN_PAGES = [
  '/',
  '/orario',
  '/dettagli',
  '/riepilogo',
  '/annulla',
  '/avvisami',
  '/cambia-orario',
  '/conferma',
  '/invito',
  '/invito/dettagli',
  '/invito/riepilogo',
  '/prenotazione',
  '/privacy',
  '/i-miei-dati',
  '/le-mie-prenotazioni',
  '/lista-attesa',
];

const getDistFolder = (workspace: string) => fileURLToPath(new URL(`../../../../${workspace}/dist/`, import.meta.url));

/** Serves the built web apps: hashed assets are cached for a year, pages are always revalidated. */
export async function registerPages(
  app: FastifyInstance,
  municipalityOf: (host: string) => Promise<Municipality | null>,
  { citizen, staff } = { citizen: getDistFolder('citizen-web'), staff: getDistFolder('staff-web') },
): Promise<void> {
  if (!existsSync(citizen)) {
    app.log.warn('citizen-web is not built: only the API is served');
    return;
  }
  const files = { preCompressed: true, wildcard: true, index: false, setHeaders: setCacheHeaders } as const;
  await app.register(staticFiles, { ...files, root: citizen, prefix: '/' });
  const showCitizenPage = citizenPage(citizen, municipalityOf);
  for (const path of CITIZEN_PAGES) {
    app.get(path, (request, reply) => showCitizenPage(request, reply));
    if (path !== '/') app.get(`${path}/`, (request, reply) => reply.redirect(path + readQuery(request.url), 308));
  }

  // The file itself holds placeholders.
  app.get('/index.html', (request, reply) => reply.redirect(request.url.replace('/index.html', '/'), 301));

  const showStaffPage = staffPage(staff, municipalityOf);
  if (showStaffPage !== null) {
    await app.register(staticFiles, { ...files, root: staff, prefix: '/staff/', decorateReply: false });
    // The static file handler would answer '/staff/' as a forbidden directory.
    for (const path of ['/staff', '/staff/']) app.get(path, (request, reply) => showStaffPage(request, reply));
  }

  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && request.headers.accept?.includes('text/html');
    if (!page) return reply.code(404).send({ error: 'Not found' });
    if (showStaffPage !== null && request.url.startsWith('/staff/')) return showStaffPage(request, reply);
    return showCitizenPage(request, reply, 404);
  });
}

function setCacheHeaders(reply: FastifyReply, path: string): void {
  void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** Returns the query of a URL with its "?"; empty if it has none. */
function readQuery(url: string): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}
