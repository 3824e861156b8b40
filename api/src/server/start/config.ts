import { z } from 'zod';
import type { DatabaseLimits } from '../../db/connection/database.ts';
import type { ProofOfWorkMode } from '../limits/proof-of-work.ts';

const absent = z.literal('').transform(() => undefined);

const url = (protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    );

const databaseUrl = url(['postgres:', 'postgresql:']);

const ON_THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

const proxies = z
  .string()
  .refine(
    (text) =>
      text.split(',').every((one) => z.cidrv4().or(z.cidrv6()).or(z.ipv4()).or(z.ipv6()).safeParse(one.trim()).success),
    'must be addresses or networks, separated by commas: "10.0.0.0/8, 192.168.1.5"',
  );

const whole = (least: number, most: number, usual: number) =>
  absent
    .or(
      z.coerce
        .number()
        .int('must be a whole number')
        .min(least, `must be at least ${least}`)
        .max(most, `must be at most ${most}`),
    )
    .optional()
    .transform((given) => given ?? usual);

const variables = z
  .object({
    PORT: z.coerce.number().int('must be a port number').min(0).max(65_535).default(4000),
    DATABASE_URL: absent.or(databaseUrl).optional(),
    DATABASE_OWNER_URL: absent.or(databaseUrl).optional(),
    DATABASE_DIRECT_URL: absent.or(databaseUrl).optional(),
    DATABASE_REPLICA_URLS: absent
      .or(
        z
          .string()
          .transform((list) => list.split(',').map((one) => one.trim()))
          .pipe(z.array(databaseUrl)),
      )
      .optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    SMTP_URL: absent.or(url(['smtp:', 'smtps:'])).optional(),
    PUBLIC_URL: absent.or(url(['http:', 'https:'])).optional(),
    MAIL_FROM: z.email('must be one e-mail address').default('prenotazioni@localhost.localdomain'),
    ADMIN_EMAIL: absent.or(z.email('must be one e-mail address')).optional(),
    ADMIN_PASSWORD: absent.or(z.string().min(12, 'must have at least 12 characters')).optional(),
    TOKEN_SECRET: absent.or(z.string().min(32, 'must have at least 32 characters')).optional(),
    OIDC_ISSUER: absent.or(url(['https:', 'http:'])).optional(),
    OIDC_CLIENT_ID: absent.or(z.string()).optional(),
    OIDC_CLIENT_SECRET: absent.or(z.string()).optional(),
    TRUSTED_PROXIES: absent.or(proxies).optional(),
    RATE_LIMITS: absent.or(z.enum(['on', 'off'])).optional(),
    PROOF_OF_WORK: absent.or(z.enum(['off', 'load', 'on'], 'must be "off", "load" or "on"')).optional(),
    PROOF_OF_WORK_ABOVE: whole(1, 1_000_000, 600),
    TRUSTED_DOCUMENTS_ONLY: absent.or(z.enum(['on', 'off'], 'must be "on" or "off"')).optional(),
    MAILBOX_PORT: absent.or(z.coerce.number().int().min(0).max(65_535)).optional(),
    DATABASE_CONNECTIONS: whole(2, 200, 16),
    ANSWER_WITHIN_MS: whole(1_000, 60_000, 5_000),
    DRAIN_MS: whole(0, 5_000, 0),
    LOG_LEVEL: absent.or(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])).optional(),
    METRICS_PORT: absent.or(z.coerce.number().int().min(0).max(65_535)).optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: absent.or(url(['http:', 'https:'])).optional(),
    OTEL_SERVICE_NAME: absent.or(z.string()).optional(),
    METRICS_HOST: absent.or(z.string()).optional(),
  })
  .superRefine((read, check) => {
    const need = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message });
    if ((read.ADMIN_EMAIL === undefined) !== (read.ADMIN_PASSWORD === undefined)) {
      need('ADMIN_EMAIL', 'and ADMIN_PASSWORD go together: set both or neither');
    }
    const oidc = [read.OIDC_ISSUER, read.OIDC_CLIENT_ID, read.OIDC_CLIENT_SECRET];
    if (new Set(oidc.map((setting) => setting === undefined)).size > 1) {
      need('OIDC_ISSUER', 'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: set all three or none');
    }
    if (read.OIDC_ISSUER?.startsWith('http:') && !ON_THIS_MACHINE.test(new URL(read.OIDC_ISSUER).hostname)) {
      need('OIDC_ISSUER', 'must begin with https:// unless it is on this machine');
    }
    if (read.PROOF_OF_WORK === 'load' && read.RATE_LIMITS === 'off') {
      need('PROOF_OF_WORK', 'cannot be "load" with RATE_LIMITS=off: booking attempts are not counted');
    }
    if (read.METRICS_PORT !== undefined && read.METRICS_PORT !== 0 && read.METRICS_PORT === read.PORT) {
      need('METRICS_PORT', 'must not be PORT: metrics must not be public');
    }
    if (read.DATABASE_OWNER_URL !== undefined) {
      if (read.DATABASE_URL === undefined) need('DATABASE_OWNER_URL', 'is of no use without DATABASE_URL');
      else if (userOf(read.DATABASE_URL) === '' || userOf(read.DATABASE_URL) === userOf(read.DATABASE_OWNER_URL)) {
        need(
          'DATABASE_OWNER_URL',
          'and DATABASE_URL must name two roles: the owner of the tables, and another for the servers',
        );
      }
    }
    for (const name of ['DATABASE_DIRECT_URL', 'DATABASE_REPLICA_URLS'] as const) {
      if (read[name] !== undefined && read.DATABASE_URL === undefined) need(name, 'is of no use without DATABASE_URL');
    }
    if (read.DATABASE_URL !== undefined && read.TOKEN_SECRET === undefined) {
      need('TOKEN_SECRET', 'is needed with DATABASE_URL: every server of one database must derive the same mail links');
    }
  });

function userOf(databaseUrl: string): string {
  return URL.canParse(databaseUrl) ? new URL(databaseUrl).username : '';
}

/** Configuration of one process, read once from environment variables. */
export type Config = {
  port: number;
  /** Defaults to the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  /** The same database with the role that owns the tables, for migrations. Defaults to DATABASE_URL. */
  databaseOwnerUrl: string | undefined;
  /** The same database without a transaction pooler, for LISTEN and the job queue. Defaults to DATABASE_URL. */
  databaseDirectUrl: string | undefined;
  /** Read replicas for queries that tolerate stale data. Defaults to none. */
  replicaUrls: readonly string[];
  dataDir: string;
  /** Defaults to the local mailbox. */
  smtpUrl: string | undefined;
  /** Public URL of the service, without a trailing slash. */
  publicUrl: string;
  mailFrom: string;
  admin: { email: string; password: string } | undefined;
  /** Defaults to a secret that is generated once and stored beside the data. */
  tokenSecret: string | undefined;
  /** The municipality's identity provider. Defaults to sign-in with e-mail and password only. */
  openId: { issuer: string; clientId: string; clientSecret: string } | undefined;
  /** Load balancers whose X-Forwarded-For is trusted. Defaults to none. */
  trustedProxies: string | undefined;
  /** False only for load tests. */
  rateLimits: boolean;
  /** When browsers must solve a challenge (ALTCHA), and above how many booking attempts in ten minutes. */
  proofOfWork: { mode: ProofOfWorkMode; above: number };
  /** Whether only documents of the web apps may be executed. */
  trustedDocumentsOnly: boolean;
  mailboxPort: number;
  limits: DatabaseLimits;
  /** Milliseconds that a stopping server continues to serve requests. */
  drainFor: number;
  /** Defaults to `warn` with `npm start`, `info` for a server. */
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent' | undefined;
  /** OpenTelemetry collector (OTLP over HTTP). Defaults to no tracing. */
  traces: { endpoint: string; serviceName: string } | undefined;
  /** Address of the Prometheus endpoint. Defaults to none. */
  metrics: { port: number; host: string } | undefined;
};

/** Lists all invalid environment variables. */
export class ConfigError extends Error {}

/** Reads the configuration from environment variables. Throws ConfigError with all problems at once. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const read = variables.safeParse(environment);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
    throw new ConfigError(['The environment is not right:', ...lines].join('\n'));
  }
  const env = read.data;
  return {
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    databaseOwnerUrl: env.DATABASE_OWNER_URL,
    databaseDirectUrl: env.DATABASE_DIRECT_URL,
    replicaUrls: env.DATABASE_REPLICA_URLS ?? [],
    dataDir: env.DATA_DIR,
    smtpUrl: env.SMTP_URL,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    mailFrom: env.MAIL_FROM,
    admin:
      env.ADMIN_EMAIL !== undefined && env.ADMIN_PASSWORD !== undefined
        ? { email: env.ADMIN_EMAIL.toLowerCase(), password: env.ADMIN_PASSWORD }
        : undefined,
    tokenSecret: env.TOKEN_SECRET,
    openId:
      env.OIDC_ISSUER !== undefined && env.OIDC_CLIENT_ID !== undefined && env.OIDC_CLIENT_SECRET !== undefined
        ? { issuer: env.OIDC_ISSUER, clientId: env.OIDC_CLIENT_ID, clientSecret: env.OIDC_CLIENT_SECRET }
        : undefined,
    trustedProxies: env.TRUSTED_PROXIES,
    rateLimits: env.RATE_LIMITS !== 'off',
    proofOfWork: { mode: env.PROOF_OF_WORK ?? 'off', above: env.PROOF_OF_WORK_ABOVE },
    trustedDocumentsOnly: env.TRUSTED_DOCUMENTS_ONLY === 'on',
    mailboxPort: env.MAILBOX_PORT ?? (env.PORT === 0 ? 0 : env.PORT + 1),
    limits: { connections: env.DATABASE_CONNECTIONS, answerWithin: env.ANSWER_WITHIN_MS },
    drainFor: env.DRAIN_MS,
    logLevel: env.LOG_LEVEL,
    traces:
      env.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? undefined
        : { endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT, serviceName: env.OTEL_SERVICE_NAME ?? 'prenotazioni' },
    metrics:
      env.METRICS_PORT === undefined ? undefined : { port: env.METRICS_PORT, host: env.METRICS_HOST ?? '127.0.0.1' },
  };
}
