import { fileURLToPath } from 'node:url';
import { ConfigError, readConfig } from './config.ts';
import { ServerRoleMissing } from '../../db/roles/server-role.ts';
import { prepareDatabase } from './prepare-database.ts';

/** Migration step of an installation, run before its servers start. */
async function run(): Promise<void> {
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined) throw new ConfigError('DATABASE_URL is needed.');
  const { databaseUrl: serverUrl, databaseOwnerUrl: ownerUrl = serverUrl } = config;
  const made = await prepareDatabase({ ownerUrl, serverUrl }, config.admin);
  for (const { email, password } of made) {
    process.stdout.write(
      `First staff account: ${email}${password === null ? '' : `, password ${password} (shown only now)`}\n`,
    );
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
