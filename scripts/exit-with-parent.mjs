import { connect, createServer } from 'node:net';

const PORT_VARIABLE = 'PRENOTAZIONI_PARENT_PORT';

/**
 * Returns environment variables that make a Node child process and its descendants exit when this process ends.
 * Each of them connects to a TCP server of this process; the connection closes even if this process is killed.
 */
export async function exitWithParentEnv() {
  // unref: neither the server nor a connection keeps this process alive; a connection error is ignored.
  const server = createServer((socket) => socket.on('error', () => undefined).unref());
  server.listen(0, '127.0.0.1').unref();
  await new Promise((resolve) => server.once('listening', resolve));
  const options = [process.env.NODE_OPTIONS, `--import=${import.meta.url}`].filter(Boolean).join(' ');
  return { NODE_OPTIONS: options, [PORT_VARIABLE]: String(server.address().port) };
}

function exitOnDisconnect(port) {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.once('close', () => process.kill(process.pid, 'SIGTERM'));
  socket.resume();
  socket.unref();
}

if (process.env[PORT_VARIABLE]) exitOnDisconnect(Number(process.env[PORT_VARIABLE]));
