import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { SERVER_FLAGS } = (await import(join(ROOT, 'scripts/server-flags.mjs'))) as { SERVER_FLAGS: string[] };

const service = z.object({
  image: z.string(),
  build: z.string().optional(),
  command: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).optional(),
  profiles: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});

const compose = z
  .object({
    services: z.record(z.string(), service),
    networks: z.record(z.string(), z.unknown()),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(read('docker-compose.yml'), { merge: true }));

const services = Object.entries(compose.services);
const image = read('Dockerfile');
const documented = new Set([...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name));
/** Variables that the PostgreSQL image reads. */
const POSTGRES_VARIABLES = ['POSTGRES_USER', 'POSTGRES_DB'];

/** Returns the TypeScript source of a compiled file. */
function sourceOf(compiled: string): string {
  return compiled.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
}

function missing(files: string[]): string[] {
  return files.filter((file) => !existsSync(join(ROOT, file)));
}

describe('docker-compose.yml', () => {
  it('runs PostgreSQL 18, a pinned mail catcher, the migration, the administration and the API', () => {
    expect(Object.keys(compose.services)).toEqual(['postgres', 'mail', 'migrate', 'admin', 'api']);
    expect(compose.services['postgres']?.image).toMatch(/^postgres:18/);
    expect(compose.services['mail']?.image).toMatch(/^axllent\/mailpit:v\d+\.\d+\.\d+$/);
  });

  it('names an existing Dockerfile and existing programs', () => {
    const dockerfiles = services.flatMap(([, { build }]) => (build ? [`${build}/Dockerfile`] : []));
    const programs = services.flatMap(([, { entrypoint, command }]) => (entrypoint ?? command)?.slice(1) ?? []);
    expect(programs).toHaveLength(2);
    expect(missing([...dockerfiles, ...programs.map(sourceOf)])).toEqual([]);
  });

  it('references only declared services, networks and volumes', () => {
    const waits = services.flatMap(([, { depends_on }]) => Object.entries(depends_on));
    expect(waits).toEqual([
      ['postgres', { condition: 'service_healthy' }],
      ['postgres', { condition: 'service_healthy' }],
      ['migrate', { condition: 'service_completed_successfully' }],
    ]);
    expect(compose.services['postgres']?.healthcheck).toBeDefined();
    expect(new Set(services.flatMap(([, { networks }]) => networks))).toEqual(new Set(Object.keys(compose.networks)));
    const volumes = services.flatMap(([, { volumes }]) => volumes.map((volume) => volume.split(':')[0]));
    expect(volumes).toEqual(Object.keys(compose.volumes));
  });

  it('keeps the database on the internal network', () => {
    expect(compose.services['postgres']?.ports).toEqual([]);
    expect(compose.services['postgres']?.networks).toEqual(['inside']);
    expect(compose.networks['inside']).toEqual({ internal: true });
  });

  it('gives the owner role only to the migration and the administration, and the server role to the API', () => {
    const role = (url: unknown) => /^postgres:\/\/(\w+):/.exec(String(url))?.[1];
    const withOwner = services.filter(([, { environment }]) => 'DATABASE_OWNER_URL' in environment);
    expect(withOwner.map(([name]) => name)).toEqual(['migrate', 'admin']);
    expect(compose.services['admin']?.profiles).toEqual(['admin']);
    const { environment } = compose.services['migrate']!;
    expect(role(environment['DATABASE_OWNER_URL'])).toBe(compose.services['postgres']?.environment['POSTGRES_USER']);
    expect(role(environment['DATABASE_URL'])).toBe('prenotazioni_app');
    expect(compose.services['api']?.environment['DATABASE_URL']).toBe(environment['DATABASE_URL']);
  });

  it('checks health at a route of the server', () => {
    const asked = /fetch\('http:\/\/127\.0\.0\.1:4000([^']+)'/.exec(
      compose.services['api']?.healthcheck?.test.join(' ') ?? '',
    )?.[1];
    const server = join(ROOT, 'api/src/server/http');
    const routes = readdirSync(server)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(server, file), 'utf8'));
    expect(asked).toBe('/healthz');
    expect(routes.join('\n')).toContain(`app.get('${asked}'`);
  });

  it('uses only variables that .env.example documents', () => {
    const set = services
      .flatMap(([, { environment }]) => Object.keys(environment))
      .filter((name) => !POSTGRES_VARIABLES.includes(name));
    const inserted = [...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    expect(set.length).toBeGreaterThan(8);
    expect([...set, ...inserted].filter((name) => !documented.has(name))).toEqual([]);
  });

  it('requires its three secrets', () => {
    for (const secret of ['TOKEN_SECRET', 'POSTGRES_PASSWORD', 'POSTGRES_SERVER_PASSWORD']) {
      const uses = [...read('docker-compose.yml').matchAll(new RegExp(`\\$\\{${secret}(.{0,2})`, 'g'))].map(
        ([, how]) => how,
      );
      expect(uses.length).toBeGreaterThan(0);
      expect(new Set(uses)).toEqual(new Set([':?']));
    }
  });
});

describe('the Dockerfile', () => {
  it('copies only existing files that .dockerignore includes', () => {
    const letThrough = read('.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    const copied = [...image.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, sources]) => sources?.split(' ') ?? [],
    );
    expect(copied.length).toBeGreaterThan(8);
    expect(missing(copied)).toEqual([]);
    const keptOut = copied.filter(
      (source) => !letThrough.some((path) => source === path || source.startsWith(`${path}/`)),
    );
    expect(keptOut).toEqual([]);
  });

  it('copies the package.json of every workspace, which npm ci requires', () => {
    const { workspaces } = z.object({ workspaces: z.array(z.string()) }).parse(JSON.parse(read('package.json')));
    for (const workspace of workspaces) expect(image).toContain(`COPY ${workspace}/package.json ${workspace}/\n`);
  });

  it('runs an existing program with the Node version of .nvmrc, not as root', () => {
    expect(image).toContain(`FROM node:${read('.nvmrc').trim()}-`);
    const last = image.slice(image.lastIndexOf('FROM '));
    expect(last).toContain('USER node');
    const [, command = ''] = /^CMD (\[.+\])$/m.exec(last) ?? [];
    const [node, ...args] = z.array(z.string()).parse(JSON.parse(command));
    expect([node, ...args.slice(0, -1)]).toEqual(['node', ...SERVER_FLAGS]);
    expect(missing([sourceOf(args.at(-1)!)])).toEqual([]);
  });

  it('has the flags of npm start, also in the documentation', () => {
    expect(read('docs/operations.md')).toContain(`FLAGS="${SERVER_FLAGS.join(' ')}"`);
  });
});

describe('.env.example', () => {
  it('documents exactly the variables of the service and of docker compose', () => {
    const known = [...read('api/src/server/start/environment.schema.ts').matchAll(/^ {4}([A-Z_]+): /gm)].map(
      ([, name]) => name,
    );
    expect(known).toContain('DATABASE_URL');
    expect([...documented].toSorted()).toEqual([...known, 'POSTGRES_PASSWORD', 'POSTGRES_SERVER_PASSWORD'].toSorted());
  });
});
