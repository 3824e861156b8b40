import { runAdmin } from './run-admin.ts';

// `npm run admin -- <command>`: for the person who runs the server.
process.exitCode = await runAdmin(process.argv.slice(2), {
  environment: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  printError: (line) => void process.stderr.write(`${line}\n`),
}).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
