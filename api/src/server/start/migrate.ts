import { fileURLToPath } from 'node:url';
import { ConfigError, readConfig } from './config.ts';
import { ServerRoleMissing } from '../../db/roles/server-role.ts';
import { prepareDatabase } from './prepare-database.ts';

/** Migration step of an installation, run before its servers start. It loads no demonstration data. */
async function run(): Promise<void> {
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined) throw new ConfigError('DATABASE_URL is needed.');
  const { databaseUrl: serverUrl, databaseOwnerUrl: ownerUrl = serverUrl } = config;
  const { admin } = config;
  const { accounts, municipalityCount } = await prepareDatabase({ ownerUrl, serverUrl }, { admin, loadDemo: false });
  for (const { email } of accounts) process.stdout.write(`First staff account: ${email}\n`);
  if (municipalityCount === 0) {
    process.stdout.write('There is no comune yet: add one with "npm run admin -- add-municipality" (--help).\n');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await run().catch((error: unknown) => {
    process.stderr.write(
      `${error instanceof ConfigError || error instanceof ServerRoleMissing ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  });
}
