import type { DatabaseLimits } from '../../db/connection/database.ts';
import type { ProofOfWorkMode } from '../limits/proof-of-work.ts';
import { environmentSchema } from './environment.schema.ts';

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
  /** Whether `npm start` loads the demonstration comune into an empty database. Defaults to true. */
  loadDemo: boolean;
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
  const read = environmentSchema.safeParse(environment);
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
    loadDemo: env.DEMO_COMUNE !== 'off',
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
