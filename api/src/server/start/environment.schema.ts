import { z } from 'zod';

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

/** Environment variables of a server, with their formats, defaults and dependencies. */
export const environmentSchema = z
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
    DEMO_COMUNE: absent.or(z.enum(['on', 'off'], 'must be "on" or "off"')).optional(),
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
