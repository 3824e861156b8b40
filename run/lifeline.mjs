import { connect, createServer } from 'node:net';

const VARIABLE = 'PRENOTAZIONI_LIFELINE';

/**
 * Opens a line that every Node process started with the answered environment holds on to, its children too: when we are
 * gone, killed even, the line is cut and they all stop.
 */
export async function openLifeline() {
  // Holding on is up to those who hold: neither the line nor a holder that is gone may keep or end us.
  const line = createServer((holder) => holder.on('error', () => undefined).unref());
  line.listen(0, '127.0.0.1').unref();
  await new Promise((resolve) => line.once('listening', resolve));
  const options = [process.env.NODE_OPTIONS, `--import=${import.meta.url}`].filter(Boolean).join(' ');
  return { NODE_OPTIONS: options, [VARIABLE]: String(line.address().port) };
}

function hold(port) {
  const line = connect(port, '127.0.0.1');
  line.on('error', () => undefined);
  line.once('close', () => process.kill(process.pid, 'SIGTERM'));
  line.resume();
  line.unref();
}

if (process.env[VARIABLE]) hold(Number(process.env[VARIABLE]));
