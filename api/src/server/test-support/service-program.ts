import { type ServerOptions, startService } from '../start/start-server.ts';

/** A server process whose options and clock arrive on standard input. */
let now = 0;

process.once('message', (parts: Omit<ServerOptions, 'clock'>) => void start(parts));

async function start(parts: Omit<ServerOptions, 'clock'>): Promise<void> {
  const { port, stop } = await startService({ ...parts, clock: () => now });
  process.on('message', (told: number) => {
    now = told;
    process.send!({ told });
  });
  process.once('disconnect', () => void stop());
  process.send!({ port, offset: new Date(Date.UTC(2027, 6, 1)).getTimezoneOffset() });
}
