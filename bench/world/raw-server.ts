import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// The floor of HTTP in Node: the same bytes, whatever is asked. Its only argument says how many.
const body = Buffer.alloc(Number(process.argv[2]), 'x');
const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
