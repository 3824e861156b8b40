import { ConfigError, readConfig } from './config.ts';
import { stopOnSignal } from './signals.ts';
import { startService } from './start-server.ts';

/** Production server: requires a database and a mail server. Any number may run on one database. */
async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const { databaseUrl, smtpUrl, tokenSecret } = config;
  if (databaseUrl === undefined || smtpUrl === undefined || tokenSecret === undefined) {
    throw new ConfigError('DATABASE_URL, SMTP_URL and TOKEN_SECRET are needed.');
  }
  const service = await startService({
    ...config,
    databaseUrl,
    smtpUrl,
    tokenSecret,
    host: '0.0.0.0',
    logLevel: config.logLevel ?? 'info',
    clock: Date.now,
  });
  stopOnSignal(() => service.stop());
}

await serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
