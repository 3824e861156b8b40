import { Agent, request } from 'node:http';

/** What came back. */
export type Answer = { status: number; body: Buffer; headers: NodeJS.Dict<string | string[]> };

/** A caller with so many connections that stay open. */
export class Caller {
  readonly #agent: Agent;
  readonly #port: number;

  constructor(port: number, connections: number) {
    this.#port = port;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Asks, and waits for the whole answer. */
  ask(method: 'GET' | 'POST', path: string, body?: string, headers: Record<string, string> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const call = request(
        {
          agent: this.#agent,
          port: this.#port,
          host: '127.0.0.1',
          method,
          path,
          headers: {
            ...(body !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(body),
            }),
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.once('error', reject);
          response.once('end', () =>
            resolve({ status: response.statusCode!, body: Buffer.concat(parts), headers: response.headers }),
          );
        },
      );
      call.once('error', reject);
      call.end(body);
    });
  }

  /** A GraphQL operation; a fault of the server is thrown. */
  async graphql<Data>(operation: Record<string, unknown>): Promise<Data> {
    const { status, body } = await this.ask('POST', '/graphql', JSON.stringify(operation));
    const { data, errors } = JSON.parse(body.toString()) as { data: Data; errors?: unknown };
    if (status >= 500 || errors !== undefined) throw new Error(`${status} ${JSON.stringify(errors)}`);
    return data;
  }

  close(): void {
    this.#agent.destroy();
  }
}
