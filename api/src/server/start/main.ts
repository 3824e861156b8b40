import { join, resolve } from 'node:path';
import { ServerRoleMissing, serverUrlOf } from '../../db/roles/server-role.ts';
import { StartupError } from '../../embedded/startup-error.ts';
import { startEmbeddedPostgres } from '../../embedded/postgres/embedded-postgres.ts';
import { startMailbox } from '../../embedded/mailbox/mailbox.ts';
import { ConfigError, readConfig } from './config.ts';
import { startService } from './start-server.ts';
import { prepareDatabase } from './prepare-database.ts';
import { stopOnSignal } from './signals.ts';
import { keptTokenSecret } from './token-secret.ts';

const t = (line: string) => process.stdout.write(`${line}\n`);

/** `npm start`: the whole service on one machine, with what the machine lacks: a database, a mailbox, a first account. */
async function main(): Promise<void> {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 22)
    throw new ConfigError(`Node ${process.versions.node} is too old: start with "npm start", which brings its own.`);
  const config = readConfig(process.env);
  const dataDir = resolve(config.dataDir);
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of stops.toReversed()) await one();
  };
  stopOnSignal(stop);

  try {
    let { databaseUrl, smtpUrl } = config;
    let ownerUrl = config.databaseOwnerUrl ?? databaseUrl;
    if (databaseUrl === undefined || ownerUrl === undefined) {
      t('Starting the database ...');
      const postgres = await startEmbeddedPostgres({ dataDir, log: t });
      stops.push(postgres.stop);
      ownerUrl = postgres.url;
      databaseUrl = serverUrlOf(ownerUrl);
    }
    const tokenSecret = config.tokenSecret ?? keptTokenSecret(dataDir);
    let mailboxUrl: string | undefined;
    if (smtpUrl === undefined) {
      const mailbox = await startMailbox({ folder: join(dataDir, 'mail'), webPort: config.mailboxPort });
      stops.push(mailbox.stop);
      smtpUrl = mailbox.smtpUrl;
      mailboxUrl = mailbox.webUrl;
    }
    t('Bringing the tables up to date ...');
    const accounts = await prepareDatabase({ ownerUrl, serverUrl: databaseUrl }, config.admin);
    const service = await startService({
      ...config,
      databaseUrl,
      smtpUrl,
      tokenSecret,
      host: '0.0.0.0',
      logLevel: config.logLevel ?? 'warn',
      clock: Date.now,
    });
    stops.push(service.stop);

    const local = `http://localhost:${service.port}`;
    t('');
    t(`  Citizens    ${local}/`);
    t(`  Staff       ${local}/staff`);
    t(`  API         ${local}/graphql`);
    if (mailboxUrl !== undefined) t(`  Mailbox     ${mailboxUrl}`);
    for (const { email, password } of accounts) {
      t(`  First staff account: ${email}${password === null ? '' : `, password ${password} (shown only now)`}`);
    }
    t('');
    t('  Ctrl-C stops everything.');
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What is said of what kept the service from starting: to a person in words, of a fault where it arose. */
function reasonOf(error: unknown): string {
  const said = [ConfigError, StartupError, ServerRoleMissing].some((kind) => error instanceof kind);
  if (said && error instanceof Error) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop it, or set PORT to another number.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

await main().catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
});
