import { join, resolve } from 'node:path';
import { ServerRoleMissing, serverUrlOf } from '../../db/roles/server-role.ts';
import { StartupError } from '../../embedded/startup-error.ts';
import { startEmbeddedPostgres } from '../../embedded/postgres/embedded-postgres.ts';
import { startMailbox } from '../../embedded/mailbox/mailbox.ts';
import { ConfigError, readConfig } from './config.ts';
import { startService } from './start-server.ts';
import { prepareDatabase } from './prepare-database.ts';
import { stopOnSignal } from './signals.ts';
import { loadTokenSecret } from './token-secret.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** `npm start`: runs the service on one machine, with an embedded database and mailbox unless configured otherwise. */
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
      print('Starting the database ...');
      const postgres = await startEmbeddedPostgres({ dataDir, log: print });
      stops.push(postgres.stop);
      ownerUrl = postgres.url;
      databaseUrl = serverUrlOf(ownerUrl);
    }
    const tokenSecret = config.tokenSecret ?? loadTokenSecret(dataDir);
    let mailboxUrl: string | undefined;
    if (smtpUrl === undefined) {
      const mailbox = await startMailbox({ folder: join(dataDir, 'mail'), webPort: config.mailboxPort });
      stops.push(mailbox.stop);
      smtpUrl = mailbox.smtpUrl;
      mailboxUrl = mailbox.webUrl;
    }
    print('Bringing the tables up to date ...');
    const { accounts, municipalityCount } = await prepareDatabase({ ownerUrl, serverUrl: databaseUrl }, config);
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
    print('');
    print(`  Citizens    ${local}/`);
    print(`  Staff       ${local}/staff`);
    print(`  API         ${local}/graphql`);
    if (mailboxUrl !== undefined) print(`  Mailbox     ${mailboxUrl}`);
    for (const { email, password } of accounts) {
      print(`  First staff account: ${email}${password === null ? '' : `, password ${password} (shown only now)`}`);
    }
    if (municipalityCount === 0) print('  There is no comune yet: npm run admin -- add-municipality --help');
    print('');
    print('  Ctrl-C stops everything.');
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Returns the message of an expected start-up error, otherwise the stack trace. */
function toMessage(error: unknown): string {
  const isExpected = [ConfigError, StartupError, ServerRoleMissing].some((kind) => error instanceof kind);
  if (isExpected && error instanceof Error) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop it, or set PORT to another number.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

await main().catch((error: unknown) => {
  process.stderr.write(`${toMessage(error)}\n`);
  process.exit(1);
});
